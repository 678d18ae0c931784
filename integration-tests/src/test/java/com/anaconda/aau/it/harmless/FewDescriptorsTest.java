package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.program.FilesAndSocketsLater;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that has run out of file descriptors works again once it has some. A class of the JDK
 * whose initializer has failed for lack of one never does.
 */
@EnabledOnOs(OS.LINUX)
class FewDescriptorsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 7, 9})
  void spoilsNoClassOfTheJdk(int left) {
    Outcome outcome =
        JavaProcess.of(FilesAndSocketsLater.class, String.valueOf(left), Build.agent().toString())
            .agent()
            .fork("sh", "-c", "ulimit -n 200; exec \"$@\"", "sh")
            .run()
            .succeeded();

    assertEquals("open: true\n", outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }
}
