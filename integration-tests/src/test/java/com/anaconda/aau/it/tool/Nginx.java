package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An nginx that serves a folder and logs the User-Agent of each request. */
final class Nginx implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      daemon off;
      master_process off;
      pid nginx.pid;
      error_log error.log;
      events {}
      http {
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        log_format agents '$status $http_user_agent';
        server {
          listen 127.0.0.1:%d;
          root "%s";
          access_log access.log agents;
          location = / { access_log off; }
        }
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
              Files.writeString(configuration, CONFIGURATION.formatted(port, root));
              return List.of("-p", directory + "/", "-c", configuration.toString());
            }));
  }

  String url() {
    return "http://127.0.0.1:" + nginx.port() + "/";
  }

  /** The lines of its access log, each a status and a User-Agent. */
  List<String> accessLog() throws IOException {
    return Files.readAllLines(nginx.directory().resolve("access.log"));
  }

  @Override
  public void close() {
    nginx.close();
  }
}
