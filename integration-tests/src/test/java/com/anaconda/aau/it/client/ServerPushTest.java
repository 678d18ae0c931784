package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.apache.ApacheHttp2PushMain;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TokenString;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that pushes makes up requests and promises them to its clients (RFC 9113, section 8.4).
 * The server's JVM does not make these requests, and clients must not learn its tokens. In other
 * libraries, the woven methods do not push.
 */
class ServerPushTest {

  @ParameterizedTest
  @ValueSource(strings = {"5.0", "5.3.6", "5.4.4"})
  void addsNoTokensToAPromisedRequest(String version) {
    JavaProcess program =
        JavaProcess.of(ApacheHttp2PushMain.class)
            .classPath(
                Libraries.of(
                    "org.apache.httpcomponents.core5:httpcore5-h2:" + version,
                    "org.slf4j:slf4j-nop:1.7.36"));
    List<String> without = program.run().succeeded().stdout().lines().sorted().toList();
    Outcome outcome = program.agent().run().succeeded();
    List<String> with = outcome.stdout().lines().sorted().toList();

    assertEquals(without.get(0), with.get(0), "the promised request has changed");
    TokenString.atEndOf(userAgentOf(with.get(1)));
    assertEquals("", outcome.stderr());
  }

  private static String userAgentOf(String request) {
    return request.replaceFirst("(?i).*; user-agent: ([^;]*).*", "$1");
  }
}
