package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.testcontainers.containers.Network;

/** nginx logs the same tokens for every client of a JVM, on every JDK. */
@Exhaustive
@NeedsDocker
@Order(7)
class EveryClientOnEveryJdkTest {

  @ParameterizedTest(name = "JDK {0}")
  @Jdks
  void sendsTheSameTokens(int jdk) {
    try (Network network = Network.newNetwork();
        NginxContainer nginx = new NginxContainer(network);
        JavaContainer java = new JavaContainer(jdk, network)) {
      nginx.start();
      java.start();
      AllClients clients = new AllClients(jdk, nginx);
      List<String> urls =
          Stream.of(clients.httpUrls(), clients.httpsUrls()).flatMap(List::stream).toList();

      Outcome outcome = java.run(clients.program().agent()).succeeded();

      assertEquals(clients.output(), outcome.stdout(), outcome::toString);
      List<LoggedRequest> requests = nginx.take(urls.size());
      assertEquals(urls, requests.stream().map(LoggedRequest::url).sorted().toList());
      assertNotNull(requests.get(0).tokens().client());
      List<String> suffixes = requests.stream().map(r -> r.tokens().suffix()).distinct().toList();
      assertEquals(1, suffixes.size(), suffixes::toString);
    }
  }
}
