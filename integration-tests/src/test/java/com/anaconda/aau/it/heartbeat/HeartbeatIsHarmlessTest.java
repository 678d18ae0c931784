package com.anaconda.aau.it.heartbeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.Hello;
import com.anaconda.aau.it.program.ThreadNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A heartbeat that fails or is turned off does not affect the program. */
class HeartbeatIsHarmlessTest {

  private final HeartbeatJvm user = new HeartbeatJvm();

  /** The connection is established, or waits in the server's backlog, and gets no response. */
  @Test
  void aSilentServerDoesNotKeepAProgramAlive() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertHello("http://127.0.0.1:" + silent.getLocalPort() + "/");
    }
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertHello("https://127.0.0.1:" + silent.getLocalPort() + "/");
    }
  }

  @Test
  void ignoresAServerThatDoesNotExist() {
    assertHello("http://127.0.0.1:1/");
    assertHello("http://no-such-host.invalid/");
    assertHello("no URL");
  }

  @Test
  void keepsTheExitCode() {
    JavaProcess failing = JavaProcess.of("no.such.Main");
    Outcome without = user.fork(failing).run();
    Outcome with = user.fork(failing.agent("anaconda_heartbeat=http://127.0.0.1:1/")).run();

    assertEquals(without.exitCode(), with.exitCode(), with::toString);
    assertEquals(without.stderr(), with.stderr());
  }

  @Test
  void aPipeInPlaceOfAFileDoesNotBlockAProgram() throws Exception {
    Path conda = Files.createDirectory(user.home().resolve(".conda"));
    makePipe(conda.resolve("aau_heartbeat"));
    makePipe(user.home().resolve(".condarc"));
    makePipe(Files.createDirectory(conda.resolve("condarc.d")).resolve("a.yml"));
    try (RecordingServer server = RecordingServer.start()) {
      assertHello(server.http("/"));
      assertEquals("Hello\n", user.fork(JavaProcess.of(Hello.class).agent()).run().stdout());
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void leavesNoThreadOrFileIfOffAndReadsTheCondarcOnce() throws IOException {
    user.condarc("channels: [defaults]\n");
    JavaProcess program = JavaProcess.of(ThreadNames.class);
    Outcome without = user.fork(program).run().succeeded();
    Outcome with = user.fork(program.agent()).run().succeeded();

    assertEquals(without.stdout(), with.stdout());
    try (Stream<Path> files = Files.walk(user.home())) {
      assertEquals(2, files.count(), "only the home and the condarc should exist");
    }
    String classes = user.fork(program.options("-verbose:class").agent()).run().stdout();
    assertTrue(classes.contains("com.anaconda.aau.agent.CondarcGlance"), classes);
    assertTrue(!classes.contains("HeartbeatThread") && !classes.contains("AgentLoader"), classes);
  }

  @Test
  void loadsNoCondarcReaderWithoutACondarc() {
    JavaProcess program = JavaProcess.of(Hello.class).options("-verbose:class").agent();
    String classes = user.fork(program).run().succeeded().stdout();

    assertTrue(classes.contains("com.anaconda.aau.agent.AauAgent"), classes);
    assertTrue(!classes.contains("CondarcGlance"), classes);
  }

  /** Asserts that the output is the same even though the heartbeat fails. */
  private void assertHello(String url) {
    JavaProcess hello = JavaProcess.of(Hello.class);
    Outcome outcome = user.fork(hello.agent("anaconda_heartbeat=" + url)).run().succeeded();

    assertEquals("Hello\n", outcome.stdout());
    assertEquals("", outcome.stderr());
  }

  private static void makePipe(Path path) throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "mkfifo does not work here");
  }
}
