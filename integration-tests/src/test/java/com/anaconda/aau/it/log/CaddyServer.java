package com.anaconda.aau.it.log;

import java.nio.file.Path;
import java.util.List;

/** Caddy with the directive that docs/report.md names. */
final class CaddyServer extends InstalledServer {

  private static final String CONFIGURATION =
      """
      {
      	admin off
      	auto_https off
      }
      http://:%2$d {
      	bind 127.0.0.1
      	@packages path /com/*
      	respond @packages jar
      	respond "" 404
      	log {
      		output file %1$s/json.log
      	}
      }
      """;

  CaddyServer() {
    super("caddy", "caddy");
  }

  @Override
  public List<String> formats() {
    return List.of("json");
  }

  @Override
  String configuration(Path directory, int port) {
    return CONFIGURATION.formatted(directory, port);
  }

  @Override
  List<String> arguments(Path directory, Path configuration, int port) {
    return List.of("run", "--config", configuration.toString(), "--adapter", "caddyfile");
  }
}
