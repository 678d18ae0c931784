package com.anaconda.aau.it.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.HttpCaller;
import org.junit.jupiter.api.AutoClose;

/** Base class for tests of programs whose client does not come from the class path. */
abstract class HostedClientSuite {

  static final String OKHTTP = "com.squareup.okhttp3:okhttp:3.14.9";
  static final String APACHE = "org.apache.httpcomponents:httpclient:4.5.14";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  /** The arguments that make ClientMain send a request. */
  final String[] request(Class<? extends HttpCaller> caller) {
    return new String[] {"--client", caller.getName(), "GET", server.http("/")};
  }

  final RecordingServer server() {
    return server;
  }

  /**
   * Asserts that the agent makes the program send tokens and changes nothing else. The JVM verifies
   * every class, including the JDK's.
   */
  final void assertSendsTokens(JavaProcess program) {
    JavaProcess verified = program.options("-Xverify:all");
    Outcome without = verified.run().succeeded();
    assertEquals("200\n", without.stdout(), without::toString);

    Outcome with = verified.agent().run();

    assertEquals(without.stdout(), with.stdout(), with::toString);
    assertEquals(without.stderr(), with.stderr(), with::toString);
    assertEquals(0, with.exitCode(), with::toString);
    assertEquals(2, server.requests().size());
    String own = server.requests().get(0).userAgent();
    assertEquals(own, server.requests().get(1).tokens().own());
  }
}
