package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.testcontainers.containers.Network;

/** Whatever the client and the JDK are, nginx sees the JVM's tokens. */
@NeedsDocker
@TestInstance(Lifecycle.PER_CLASS)
class EveryClientOnEveryJdkTest {

  @AutoClose private final Network network = Network.newNetwork();
  @AutoClose private final NginxContainer nginx = new NginxContainer(network);

  @BeforeAll
  void startServer() {
    nginx.start();
  }

  @ParameterizedTest(name = "JDK {0}")
  @Jdks
  void sendsTheSameTokens(int jdk) {
    AllClients clients = new AllClients(jdk, nginx);
    List<String> urls =
        Stream.of(clients.httpUrls(), clients.httpsUrls()).flatMap(List::stream).toList();

    try (JavaContainer java = new JavaContainer(jdk, network)) {
      java.start();
      Outcome outcome = java.run(clients.program().agent()).succeeded();
      assertEquals(clients.output(), outcome.stdout(), outcome::toString);
    }

    List<LoggedRequest> requests = nginx.take(urls.size());
    assertEquals(urls, requests.stream().map(LoggedRequest::url).sorted().toList());
    assertNotNull(requests.get(0).tokens().client());
    List<String> suffixes = requests.stream().map(r -> r.tokens().suffix()).distinct().toList();
    assertEquals(1, suffixes.size(), suffixes::toString);
  }
}
