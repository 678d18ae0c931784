package com.anaconda.aau.it.log;

import com.anaconda.aau.it.harness.NginxConfiguration;
import java.nio.file.Path;
import java.util.List;

final class NginxServer extends InstalledServer {

  private static final String OWN =
      "$msec|$request_method|$uri|$status|\"$http_user_agent\"|$request_time";

  private static final String HTTP =
      """
      log_format json escape=json '{"time":"$time_iso8601","request":"$request",'
        '"status":$status,"http_user_agent":"$http_user_agent","user":"$remote_user"}';
      log_format own '%2$s';
      access_log combined.log;
      access_log json.log json;
      access_log own.log own;
      server {
        listen 127.0.0.1:%1$d;
        location / { return 404; }
        location /com/ { return 200; }
      }
      """;

  NginxServer() {
    super("nginx", "nginx-light");
  }

  @Override
  public List<String> formats() {
    return List.of("combined", "json", "own");
  }

  @Override
  public List<String> reportOptions(String format) {
    return format.equals("own") ? List.of("--log-format", OWN) : List.of();
  }

  @Override
  String configuration(Path directory, int port) {
    return NginxConfiguration.with(HTTP.formatted(port, OWN));
  }

  @Override
  List<String> arguments(Path directory, Path configuration, int port) {
    return List.of("-p", directory + "/", "-c", configuration.toString());
  }
}
