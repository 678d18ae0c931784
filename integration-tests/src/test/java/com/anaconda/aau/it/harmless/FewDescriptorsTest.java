package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.program.FewDescriptors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that has run out of file descriptors works again once it has some. A class of the JDK
 * whose initializer has failed for lack of one never does.
 */
@EnabledOnOs(OS.LINUX)
class FewDescriptorsTest {

  private static final String UNSPOILED = "open: true\n127.0.0.1\nAES\nNativePRNG\n";

  @ParameterizedTest
  @MethodSource
  void spoilsNoClassOfTheJdk(int left, String options) {
    assertUnspoiled(fork(program(left).agent(options)));
  }

  static Stream<Arguments> spoilsNoClassOfTheJdk() {
    return Stream.of(
            "anaconda_anon_usage=true",
            "anaconda_anon_usage_unlinkable=true",
            "anaconda_anon_usage_hosts=[::1]",
            "anaconda_heartbeat=https://127.0.0.1:1/")
        .flatMap(
            options -> IntStream.of(0, 1, 2, 3, 13).mapToObj(left -> arguments(left, options)));
  }

  /** Without a home, the first file to open is the kernel's random generator. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void spoilsNoClassOfTheJdkForAUserWithoutAHome(int left) {
    assertUnspoiled(
        fork(program(left).options("-Duser.home=none").agent()).environment("HOME", "none"));
  }

  private static JavaProcess program(int left) {
    return JavaProcess.of(FewDescriptors.class, String.valueOf(left), Build.agent().toString());
  }

  private static Fork fork(JavaProcess program) {
    return program.fork("sh", "-c", "ulimit -n 200; exec \"$@\"", "sh");
  }

  private static void assertUnspoiled(Fork program) {
    Outcome outcome = program.run().succeeded();

    assertEquals(UNSPOILED, outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }
}
