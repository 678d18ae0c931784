package com.anaconda.aau.it.container;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** An nginx that answers every request and logs its User-Agent. */
final class NginxContainer extends GenericContainer<NginxContainer> {

  private static final String CONFIGURATION =
      """
      daemon off;
      error_log /dev/stderr notice;
      events {}
      http {
        log_format it '$request_method $scheme://$host$request_uri $server_protocol'
                      ' "$http_user_agent"';
        access_log /dev/stdout it;
        server {
          listen 80;
          listen 443 ssl;
          listen 443 quic;
          http2 on;
          ssl_certificate %1$s;
          ssl_certificate_key %1$s;
          location / {
            return 200 "ok";
          }
        }
      }
      """;

  private final AccessLog log = new AccessLog();

  NginxContainer(Network network) {
    super(Images.nginx());
    Path certificate = TestCertificate.pemWithKey();
    Path configuration = Build.freshDirectory("nginx").resolve("nginx.conf");
    try {
      Files.writeString(configuration, CONFIGURATION.formatted(certificate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    withCreateContainerCmdModifier(Mounts.of(certificate, configuration));
    withNetwork(network);
    withNetworkAliases(TestCertificate.HOST);
    withCommand("nginx", "-c", configuration.toString());
    withLogConsumer(log);
    waitingFor(Wait.forLogMessage(".*start worker process .*\\n", 1));
  }

  String http() {
    return "http://" + TestCertificate.HOST + "/";
  }

  String https() {
    return "https://" + TestCertificate.HOST + "/";
  }

  /** The next lines of its access log. */
  List<LoggedRequest> take(int count) {
    return log.take(count);
  }
}
