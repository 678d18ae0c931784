package com.anaconda.aau.it.harmless;

import static com.anaconda.aau.it.harmless.Comparison.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.LoadedClasses;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.program.Hello;
import com.anaconda.aau.it.program.ReadsTheEnvironment;
import com.anaconda.aau.it.program.lookalike.Lookalikes;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietStartTest {

  private static final JavaProcess HELLO = JavaProcess.of(Hello.class);

  @Test
  void printsNothingInAProgramWithoutRequests() {
    assertSame(HELLO.run().succeeded(), HELLO.agent().run());
  }

  @Test
  void printsNothingIfTheAgentIsNamedTwice() {
    assertSame(HELLO.run().succeeded(), HELLO.agent().agent().run());
  }

  @Test
  void printsNothingAboutUnknownOptions() {
    assertSame(HELLO.run().succeeded(), HELLO.agent("no-such-key=1,,=,prefix").run());
  }

  @Test
  void doesNotAffectAFailingProgram() {
    JavaProcess failing = JavaProcess.of("no.such.Main");

    assertSame(failing.run(), failing.agent().run());
  }

  @Test
  void loadsTwoClassesInAProgramWithoutRequests() {
    assertEquals(
        List.of("com.anaconda.aau.agent.AauAgent", "com.anaconda.aau.agent.ClientTransformer"),
        ownClassesOf(HELLO.agent()));
  }

  @Test
  void loadsNoFurtherClassesIfTheAgentIsNamedTwice() {
    assertEquals(
        ownClassesOf(HELLO.agent()),
        ownClassesOf(HELLO.agent("prefix=/opt/env").agent("anaconda_anon_usage=false")));
  }

  private static List<String> ownClassesOf(JavaProcess program) {
    return LoadedClasses.of(program).stream()
        .filter(name -> name.matches("com\\.anaconda\\.aau\\.(?!it\\.).*|.*\\.Aau\\w+"))
        .toList();
  }

  @Test
  void writesDebugOutputOnlyToStderr() {
    JavaProcess program = JavaProcess.of(Lookalikes.class).agent();
    Outcome silent = program.run().succeeded();
    Outcome debug =
        program
            .fork()
            .environment("ANACONDA_ANON_USAGE_DEBUG", "1")
            .environment("ANACONDA_ANON_USAGE_DEBUG_PREFIX", "here: ")
            .run()
            .succeeded();

    assertEquals("", silent.stderr());
    assertEquals(silent.stdout(), debug.stdout());
    assertTrue(debug.stderr().startsWith("here: "), debug::toString);
    assertTrue(debug.stderr().lines().allMatch(line -> line.startsWith("here: ")), debug::toString);
  }

  @Test
  void reportsInDebugModeThatNoClientWasLoaded() {
    JavaProcess program = JavaProcess.of(ReadsTheEnvironment.class);
    Outcome debug =
        program.agent().fork().environment("ANACONDA_ANON_USAGE_DEBUG", "1").run().succeeded();

    assertEquals(
        "the agent is on, but no HTTP client class has been loaded", debug.stderr().strip());
    assertSame(program.run().succeeded(), program.agent().run());
  }
}
