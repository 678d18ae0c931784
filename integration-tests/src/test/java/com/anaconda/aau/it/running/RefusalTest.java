package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RunningFork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * If the agent cannot attach to a process, one line on stderr says why and the process is not
 * affected.
 */
class RefusalTest extends InFlightSuite {

  @Test
  void refusesAProcessIdThatDoesNotExist() {
    assertRefused("there is no process 999999999; see attach --list", attach(999_999_999));
  }

  @Test
  void refusesAProcessThatIsNotAJvm() {
    try (RunningFork sleep = new Fork(List.of("sleep", "600")).start()) {
      assertRefused(sleep.pid() + " is not a JVM; see attach --list", attach(sleep.pid()));
      // The signal that starts a JVM's attach listener would have killed this process.
      assertTrue(sleep.isAlive());
    }
  }

  /** Asserts that no signal was sent: the signal would make the JVM print a thread dump. */
  @Test
  void refusesAStoppedJvm() {
    during(
        "/",
        pid -> {
          signal("-STOP", pid);
          assertRefused(pid + " is stopped: resume it first (kill -CONT " + pid + ")", attach(pid));
          signal("-CONT", pid);
        });

    run(urlConnection("/"));
  }

  @Test
  void refusesAJvmThatHangs() {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    server.answer(
        "/hang",
        (request, response) -> {
          hanging.countDown();
          await(end);
          return Answer.ok().to(request, response);
        });
    during(
        "/",
        pid -> {
          TestAgent agent = new TestAgent(pid);
          Thread attached = new Thread(() -> agent.get(server.http("/hang")));
          attached.start();
          await(hanging);
          assertRefused(pid + " has not responded for 10 seconds: it seems to hang", attach(pid));
          end.countDown();
          join(attached);
        });

    run(urlConnection("/"));
  }

  @Test
  void waitsForABusyJvm() {
    during(
        "/1",
        pid -> {
          TestAgent agent = new TestAgent(pid);
          Thread attached = new Thread(() -> agent.work(13));
          attached.start();
          Outcome outcome = attach(pid).succeeded();
          join(attached);
          assertEquals("The agent is now attached to " + pid + ".\n", outcome.stdout());
          assertEquals(
              "aau: " + pid + " is still working after 10 seconds; waiting\n", outcome.stderr());
        });

    run(urlConnection("/1"));
  }

  @Test
  void refusesAJvmThatForbidsDynamicLoading() {
    assumeTrue(JavaVersion.OF_FORKS > 8, "Java 8 has no such option");
    during(
        "/",
        pid ->
            assertRefused(
                (pid + " runs with -XX:-EnableDynamicAgentLoading, so nothing can be attached: ")
                    + "start it with -javaagent:aau.jar instead",
                attach(pid)));

    run(urlConnection("/").options("-XX:-EnableDynamicAgentLoading"));
  }

  /** The signal that asks a JVM to listen would make this one print a thread dump on stdout. */
  @Test
  void refusesAJvmThatForbidsAttaching() {
    during(
        "/",
        pid -> {
          String reason =
              "it runs with -XX:+DisableAttachMechanism; start it with -javaagent:aau.jar instead";
          assertRefused("cannot attach to " + pid + ": " + reason, attach(pid));
          String list = Aau.run("attach", "--list").succeeded().stdout();
          assertTrue(
              list.lines().anyMatch(line -> line.matches(" *" + pid + "  \\?.*ClientMain.*")),
              list);
          assertTrue(list.contains(reason), list);
        });

    run(urlConnection("/").options("-XX:+DisableAttachMechanism", "-XX:-UsePerfData"));
  }

  @Test
  void refusesAJvmOfAnotherUser() throws IOException {
    List<String> asNobody = OtherUser.wrapper();
    during(
        "/",
        pid -> {
          List<String> command = new ArrayList<>(asNobody);
          command.addAll(Aau.command(OtherUser.readable(Build.agent()), "attach", "" + pid));
          assertRefused(
              pid + " belongs to another user: run this as the user with the id 0",
              new Fork(command).run());
        });

    run(urlConnection("/"));
  }

  @Test
  void refusesToAttachFromAJvmWithoutTheAttachApi() {
    List<String> command = new ArrayList<>(Aau.command(Build.agent(), "attach", "1"));
    command.addAll(1, List.of("--limit-modules", "java.instrument"));
    assertRefused(
        "this Java runtime cannot attach to other JVMs: run the command with the java of any JDK"
            + " instead of "
            + System.getProperty("java.home"),
        new Fork(command).run());
  }

  @Test
  void rejectsAnUnknownAgentOption() {
    Outcome outcome = Aau.run("attach", "1", "prefx=/opt/env");

    assertEquals(2, outcome.exitCode(), outcome::toString);
    assertEquals("aau: no such agent option: prefx; see --help\n", outcome.stderr());
  }

  @Test
  void rejectsAnOptionThatIsGivenTwice() {
    Outcome outcome = Aau.run("attach", "1", "prefix=/opt/a", "prefix=/opt/b");

    assertEquals(2, outcome.exitCode(), outcome::toString);
    assertEquals("aau: prefix is given twice; see --help\n", outcome.stderr());
  }

  private static Outcome attach(long pid) {
    return Aau.run("attach", Long.toString(pid));
  }

  private static void assertRefused(String reason, Outcome outcome) {
    assertEquals("aau: " + reason + "\n", outcome.stderr());
    assertEquals("", outcome.stdout());
    assertEquals(1, outcome.exitCode());
  }

  private static void signal(String signal, long pid) {
    new Fork(List.of("kill", signal, Long.toString(pid))).run().succeeded();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
