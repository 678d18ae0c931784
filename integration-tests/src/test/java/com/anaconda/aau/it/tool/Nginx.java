package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.fail;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.RunningFork;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        access_log access.log agents;
        server {
          listen 127.0.0.1:%d;
          root "%s";
        }
      }
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path directory = Build.freshDirectory("nginx");
  private final int port;
  private final RunningFork process;

  private Nginx(Path program, Path root) throws IOException {
    port = freePort();
    Path configuration = directory.resolve("nginx.conf");
    Files.writeString(configuration, CONFIGURATION.formatted(port, root));
    process =
        new Fork(List.of(program.toString(), "-p", directory + "/", "-c", configuration.toString()))
            .start();
  }

  /** The nginx of this machine, if it has one. */
  static Optional<Path> installed() {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)),
            // Not everybody's path has it, although everybody may run it.
            Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it. Again on another port, when somebody was faster to take the first. */
  static Nginx start(Path program, Path root) throws IOException {
    for (int attempt = 0; attempt < 5; attempt++) {
      Nginx nginx = new Nginx(program, root);
      if (nginx.listens()) {
        return nginx;
      }
      nginx.close();
    }
    return fail("nginx does not start");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it takes connections, or has ended. */
  private boolean listens() {
    long start = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected() && process.isAlive();
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    return false;
  }

  String url() {
    return "http://127.0.0.1:" + port + "/";
  }

  /** The lines of its access log, each a status and a User-Agent. */
  List<String> accessLog() throws IOException {
    return Files.readAllLines(directory.resolve("access.log"));
  }

  @Override
  public void close() {
    process.close();
  }
}
