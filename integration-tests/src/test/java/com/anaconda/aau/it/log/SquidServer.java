package com.anaconda.aau.it.log;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Squid in front of another server, with the directive that docs/report.md names. */
final class SquidServer extends InstalledServer {

  private static final String CONFIGURATION =
      """
      http_port 127.0.0.1:%2$d accel defaultsite=127.0.0.1:%3$d no-vhost allow-direct
      always_direct allow all
      http_access allow all
      access_log stdio:%1$s/combined.log combined
      cache_log /dev/null
      pid_filename none
      cache deny all
      memory_cache_shared off
      pinger_enable off
      shutdown_lifetime 0 seconds
      visible_hostname localhost
      """;

  private HttpServer origin;
  private Path logs;

  SquidServer() {
    super("squid", "squid");
  }

  @Override
  public List<String> formats() {
    return List.of("combined");
  }

  @Override
  public void start() throws IOException {
    // Squid drops root's privileges, and then cannot access the build's directories.
    logs = Files.createTempDirectory("squid");
    Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxrwxrwx"));
    origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin.createContext(
        "/",
        exchange -> {
          int status = exchange.getRequestURI().getPath().startsWith("/com/") ? 200 : 404;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    origin.start();
    super.start();
  }

  @Override
  String configuration(Path directory, int port) {
    return CONFIGURATION.formatted(logs, port, origin.getAddress().getPort());
  }

  @Override
  List<String> arguments(Path directory, Path configuration, int port) {
    // -n names the shared memory, which two Squids must not share.
    return List.of("-N", "-n", "aau" + port, "-f", configuration.toString());
  }

  @Override
  public Path log(String format) throws IOException {
    Path copy = super.log(format);
    Path original = logs.resolve(copy.getFileName());
    if (Files.exists(original)) {
      Files.move(original, copy);
      Files.delete(logs);
    }
    return copy;
  }

  @Override
  public void stop() throws Exception {
    super.stop();
    if (origin != null) {
      origin.stop(0);
    }
  }
}
