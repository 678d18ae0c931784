package com.anaconda.aau.it.harmless;

import static com.anaconda.aau.it.harmless.Comparison.assertSame;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.program.lookalike.Lookalikes;
import org.junit.jupiter.api.Test;

class LookalikeClassTest {

  @Test
  void ignoresAClassThatSharesOnlyItsNameWithAnHttpClient() {
    JavaProcess program = JavaProcess.of(Lookalikes.class).options("-Xverify:all");

    assertSame(program.run().succeeded(), program.agent().run());
  }
}
