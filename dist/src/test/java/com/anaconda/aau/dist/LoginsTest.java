package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom {@code aau enable --system} reaches on a system that systemd has booted. */
@NeedsDocker
class LoginsTest {

  /** Sends a request to itself, and prints the User-Agent. */
  private static final String PROGRAM =
      """
      import com.sun.net.httpserver.HttpServer;
      import java.net.*;
      public class Request {
        public static void main(String[] arguments) throws Exception {
          HttpServer server =
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
          server.createContext("/", exchange -> {
            System.out.println("sent: " + exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.sendResponseHeaders(204, -1);
          });
          server.start();
          URL url = new URL("http://127.0.0.1:" + server.getAddress().getPort());
          ((HttpURLConnection) url.openConnection()).getResponseCode();
          System.exit(0);
        }
      }
      """;

  /** Makes the request wait for tokens even if the machine is so busy that they are late. */
  private static final String PATIENCE = "ANACONDA_ANON_USAGE_TEST_PATIENCE=1";

  /** Users, a key for SSH, and a service. */
  private static final String PREPARE =
      """
      set -e
      useradd --create-home --shell /bin/bash alice
      mkdir -p /srv/request && cat > /srv/request/Request.java && javac -nowarn /srv/request/*.java
      su alice -c "mkdir -m 700 ~/.ssh && ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519"
      su alice -c "cp ~/.ssh/id_ed25519.pub ~/.ssh/authorized_keys"
      systemctl start ssh
      printf '%%s\\n' '[Service]' Type=oneshot User=alice StandardOutput=truncate:/srv/out \\
        Environment=%s 'ExecStart=/usr/bin/java -cp /srv/request Request' \\
        > /etc/systemd/system/request.service
      systemctl daemon-reload
      dpkg -i /packages/aau_*_all.deb
      """
          .formatted(PATIENCE);

  private static final String JAVA = "env " + PATIENCE + " java -cp /srv/request Request";

  private static Container system;

  @BeforeAll
  static void boot() {
    system = Container.booted();
    assumeTrue(system != null, "this Docker engine cannot boot a system with systemd");
    system.sh("cat > /tmp/Request.java << 'END'\n" + PROGRAM + "END\n").succeeded();
    system.sh("{ " + PREPARE + "} < /tmp/Request.java").succeeded();
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void reachesLoginsAndServicesUntilItIsDisabled() {
    Map<String, String> starts = new LinkedHashMap<>();
    starts.put("su -", "su - alice -c '" + JAVA + "'");
    starts.put("sudo -i", "sudo -i -u alice " + JAVA);
    starts.put(
        "ssh",
        "echo '" + JAVA + "' | su alice -c 'ssh -o StrictHostKeyChecking=no alice@localhost'");
    starts.put("systemd", "systemctl start request && cat /srv/out");
    assertEquals(Map.of("tokens", 0L), count(starts));

    system.sh("aau enable --system --org acme && systemctl daemon-reexec").succeeded();
    starts.forEach((how, command) -> assertTrue(sends(command), how));

    system.sh("aau disable --system && systemctl daemon-reexec").succeeded();
    assertEquals(Map.of("tokens", 0L), count(starts));

    system.sh("aau enable --system --org acme && systemctl daemon-reexec").succeeded();
    starts.forEach((how, command) -> assertTrue(sends(command), how));
    system.sh("dpkg -r aau").succeeded();
    assertEquals(Map.of("tokens", 0L), count(starts), "after the removal of the package");
  }

  private static Map<String, Long> count(Map<String, String> starts) {
    return Map.of("tokens", starts.values().stream().filter(LoginsTest::sends).count());
  }

  private static boolean sends(String command) {
    Outcome outcome = system.sh(command).succeeded();
    assertTrue(outcome.stdout().contains("sent: Java"), outcome::toString);
    return outcome.stdout().contains(" o/acme");
  }
}
