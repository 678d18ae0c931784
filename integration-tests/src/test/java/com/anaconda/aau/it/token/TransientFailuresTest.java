package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.netty.Netty4Caller;
import com.anaconda.aau.it.client.reactornetty.ReactorNettyCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.program.OutOfDescriptors;
import com.anaconda.aau.it.program.OutOfStack;
import com.anaconda.aau.it.program.UnderBlockHound;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure due to a temporary condition or a particular thread is not permanent. */
class TransientFailuresTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @ParameterizedTest
  @ValueSource(classes = {Netty4Caller.class, ReactorNettyCaller.class})
  void sendsTokensLaterFromAnEventLoopThatMustNotBlock(Class<?> caller)
      throws InterruptedException {
    JavaProcess program =
        loop(UnderBlockHound.class, caller)
            .classPath(
                Libraries.of(
                    "io.projectreactor.tools:blockhound:1.0.13.RELEASE",
                    "io.projectreactor.netty:reactor-netty-http:1.3.7"))
            .options(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+AllowRedefinitionToAddDeleteMethods",
                "-XX:+EnableDynamicAgentLoading");

    Outcome outcome = runUntilTokensCome(program);

    assertEquals("failed: 0\n", outcome.stdout(), outcome::toString);
  }

  /**
   * With even less stack, the JVM cannot call a transformer at all. It then prints an assertion
   * failure, and no agent sees the class, so the test retries with a larger stack.
   */
  @Test
  void weavesAClientLoadedOnAFullStackInALaterAttempt() throws InterruptedException {
    for (int frames : new int[] {100, 150, 200, 300, 500}) {
      JavaProcess program =
          JavaProcess.of(
                  OutOfStack.class,
                  String.valueOf(frames),
                  HttpUrlConnectionCaller.class.getName(),
                  "1",
                  server.http("/"))
              .options("-Xss1m")
              .agent();
      CountDownLatch tokens = awaitTokens();
      try (RunningFork running = program.fork().start()) {
        if (tokens.await(10, TimeUnit.SECONDS)) {
          Outcome outcome = running.await().succeeded();
          assertEquals("loaded: true\nfailed: 0\n", outcome.stdout(), outcome::toString);
          return;
        }
        String said = running.stderr();
        assertTrue(said.contains("java.lang.instrument ASSERTION FAILED"), said);
      }
    }
    fail("the JVM never had enough stack to call a transformer");
  }

  /** A file that cannot be opened might be a token or a condarc with an opt-out. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  @EnabledOnOs(OS.LINUX)
  void sendsTokensLaterFromAProcessThatHadRunOutOfDescriptors(int left)
      throws InterruptedException {
    String caller = HttpUrlConnectionCaller.class.getName();
    JavaProcess program =
        JavaProcess.of(OutOfDescriptors.class, String.valueOf(left), caller, "1", server.http("/"))
            .agent();

    Outcome outcome =
        runUntilTokensCome(program.fork("sh", "-c", "ulimit -n 200; exec \"$@\"", "sh"));

    assertTrue(outcome.stdout().endsWith("\nfailed: 0\n"), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  private JavaProcess loop(Class<?> program, Class<?> caller) {
    return JavaProcess.of(program, caller.getName(), "1", server.http("/")).agent();
  }

  private Outcome runUntilTokensCome(JavaProcess program) throws InterruptedException {
    return runUntilTokensCome(program.fork());
  }

  private Outcome runUntilTokensCome(Fork program) throws InterruptedException {
    CountDownLatch tokens = awaitTokens();
    try (RunningFork running = program.start()) {
      assertTrue(tokens.await(60, TimeUnit.SECONDS), () -> "no tokens from " + running.pid());
      return running.await().succeeded();
    }
  }

  private CountDownLatch awaitTokens() {
    CountDownLatch tokens = new CountDownLatch(1);
    server.answer("/", Answer.untilTokensCome(tokens));
    return tokens;
  }
}
