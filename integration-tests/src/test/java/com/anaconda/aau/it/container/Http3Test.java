package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.client.jdk.Http3RequestMain;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TestCertificate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Network;

/** Since JDK 26, {@code java.net.http} speaks HTTP/3 on request. */
@Exhaustive
@NeedsDocker
class Http3Test {

  @AutoClose private final Network network = Network.newNetwork();
  @AutoClose private final NginxContainer nginx = new NginxContainer(network);
  @AutoClose private final JavaContainer java = new JavaContainer(26, network);

  @Test
  void sendsTokens() {
    nginx.start();
    java.start();
    JavaProcess client =
        JavaProcess.of(Http3RequestMain.class, nginx.https())
            .options(TestCertificate.trustOptions());

    Outcome outcome = java.run(client.agent()).succeeded();

    assertEquals("200\n", outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr(), outcome::toString);
    LoggedRequest request = nginx.take(1).get(0);
    assertEquals("HTTP/3.0", request.protocol());
    assertNotNull(request.tokens().client());
  }
}
