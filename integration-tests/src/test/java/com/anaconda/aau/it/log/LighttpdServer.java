package com.anaconda.aau.it.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class LighttpdServer extends InstalledServer {

  private static final String CONFIGURATION =
      """
      server.modules = ( "mod_accesslog" )
      server.port = %2$d
      server.bind = "127.0.0.1"
      server.document-root = "%1$s/www"
      server.errorlog = "%1$s/error.log"
      accesslog.filename = "%1$s/combined.log"
      """;

  LighttpdServer() {
    super("lighttpd", "lighttpd");
  }

  @Override
  public List<String> formats() {
    return List.of("combined");
  }

  @Override
  String configuration(Path directory, int port) throws IOException {
    Path file = directory.resolve("www" + ServersWriteTheLogTest.PACKAGE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "jar");
    return CONFIGURATION.formatted(directory, port);
  }

  @Override
  List<String> arguments(Path directory, Path configuration, int port) {
    return List.of("-D", "-f", configuration.toString());
  }
}
