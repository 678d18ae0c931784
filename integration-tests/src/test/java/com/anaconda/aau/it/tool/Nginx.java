package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.NginxConfiguration;
import com.anaconda.aau.it.harness.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An nginx that serves a folder and logs the User-Agent of each request. */
final class Nginx implements AutoCloseable {

  private static final String HTTP =
      """
      log_format agents '$status $http_user_agent';
      server {
        listen 127.0.0.1:%d;
        root "%s";
        access_log access.log agents;
        location = / { access_log off; }
      }
      """;

  private final ServerProgram nginx;

  private Nginx(ServerProgram nginx) {
    this.nginx = nginx;
  }

  static Nginx start(Path program, Path root) throws IOException {
    return new Nginx(
        ServerProgram.start(
            program,
            (directory, port) -> {
              Path configuration = directory.resolve("nginx.conf");
              Files.writeString(configuration, NginxConfiguration.with(HTTP.formatted(port, root)));
              return List.of("-p", directory + "/", "-c", configuration.toString());
            }));
  }

  String url() {
    return "http://127.0.0.1:" + nginx.port() + "/";
  }

  /** The lines of the access log, each with a status and a User-Agent. */
  List<String> accessLog() throws IOException {
    return Files.readAllLines(nginx.directory().resolve("access.log"));
  }

  @Override
  public void close() {
    nginx.close();
  }
}
