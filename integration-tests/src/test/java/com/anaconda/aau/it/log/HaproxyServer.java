package com.anaconda.aau.it.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** HAProxy with the directives that docs/report.md names, with and without the syslog header. */
final class HaproxyServer extends InstalledServer {

  private static final String CONFIGURATION =
      """
      global
        log stdout format raw local0
        log fd@2 format rfc3164 local0
      defaults
        mode http
        log global
        option httplog
        timeout client 10s
        timeout connect 10s
        timeout server 10s
      frontend repository
        bind 127.0.0.1:%d
        http-request capture req.hdr(User-Agent) len 512
        http-request return status 200 content-type text/plain string jar if { path_beg /com/ }
        http-request return status 404
      """;

  HaproxyServer() {
    super("haproxy", "haproxy");
  }

  @Override
  public List<String> formats() {
    return List.of("raw", "syslog");
  }

  @Override
  String configuration(Path directory, int port) {
    return CONFIGURATION.formatted(port);
  }

  @Override
  List<String> arguments(Path directory, Path configuration, int port) {
    return List.of("-db", "-f", configuration.toString());
  }

  @Override
  public Path log(String format) throws IOException {
    String written = format.equals("raw") ? running().stdout() : running().stderr();
    return Files.writeString(super.log(format), written, StandardCharsets.ISO_8859_1);
  }
}
