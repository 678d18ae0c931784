package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.program.ClassFileCopies;
import org.junit.jupiter.params.ParameterizedTest;
import org.testcontainers.containers.Network;

/** Until an HTTP client is loaded, the JVM copies each class file only once for the agent. */
@Exhaustive
@NeedsDocker
class ClassFileCopiesTest {

  @ParameterizedTest(name = "JDK {0}")
  @Jdks
  void copiesEachClassFileOnce(int jdk) {
    try (Network network = Network.newNetwork();
        JavaContainer java = new JavaContainer(jdk, network)) {
      java.start();

      Outcome outcome = java.run(JavaProcess.of(ClassFileCopies.class).agent()).succeeded();

      assertEquals("1\n", outcome.stdout(), outcome::toString);
    }
  }
}
