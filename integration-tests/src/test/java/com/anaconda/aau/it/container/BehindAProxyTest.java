package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.ClientMain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.testcontainers.containers.Network;

/** The clients' network reaches the server only through the proxy. */
@Exhaustive
@NeedsDocker
@TestInstance(Lifecycle.PER_CLASS)
class BehindAProxyTest {

  private static final int JDK = 25;

  @AutoClose
  private final Network clients =
      Network.builder().createNetworkCmdModifier(network -> network.withInternal(true)).build();

  @AutoClose private final Network servers = Network.newNetwork();
  @AutoClose private final NginxContainer nginx = new NginxContainer(servers);
  @AutoClose private final SquidContainer proxy = new SquidContainer(clients, servers);
  @AutoClose private final JavaContainer java = new JavaContainer(JDK, clients);

  @BeforeAll
  void start() {
    nginx.start();
    proxy.start();
    java.start();
  }

  @Test
  void cannotReachTheServerWithoutTheProxy() {
    JavaProcess client =
        JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName());

    Outcome outcome = java.run(client.arguments("GET", nginx.http())).succeeded();

    assertEquals("java.net.UnknownHostException\n", outcome.stdout());
  }

  @Test
  void sendsTokensInForwardedRequestsButNotInConnect() {
    // Helidon looks up the server's name itself, even if a proxy would do so.
    AllClients all = new AllClients(JDK, nginx).without("Helidon");
    int count = all.httpUrls().size() + all.httpsUrls().size();

    Outcome outcome = java.run(all.program("--proxy", SquidContainer.ADDRESS).agent()).succeeded();

    assertEquals(all.output(), outcome.stdout(), outcome::toString);
    Map<String, List<LoggedRequest>> seen =
        proxy.take(count).stream().collect(Collectors.groupingBy(LoggedRequest::method));
    assertEquals(1, suffixes(seen.get("GET")).size());
    assertEquals(
        List.of(),
        seen.get("CONNECT").stream().filter(r -> r.userAgent().contains("aau/")).toList());
    // Reactor Netty opens a tunnel to the HTTP port, too.
    List<String> forwarded = urls(seen.get("GET"));
    assertEquals(
        all.httpUrls().stream().filter(url -> !url.contains("ReactorNetty")).toList(), forwarded);
    assertEquals(
        List.of(TestCertificate.HOST + ":443", TestCertificate.HOST + ":80"),
        urls(seen.get("CONNECT")));
    assertEquals(suffixes(seen.get("GET")), suffixes(nginx.take(count)));
  }

  private static List<String> urls(List<LoggedRequest> requests) {
    return requests.stream().map(LoggedRequest::url).distinct().sorted().toList();
  }

  private static List<String> suffixes(List<LoggedRequest> requests) {
    return requests.stream().map(request -> request.tokens().suffix()).distinct().toList();
  }
}
