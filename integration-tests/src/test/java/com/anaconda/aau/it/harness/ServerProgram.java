package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A web server installed on this machine, run from its own directory on a port of 127.0.0.1. */
public final class ServerProgram implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Seldom enough to leave the processor to the server. */
  private static final Duration POLLING = Duration.ofMillis(10);

  /**
   * Writes a server's configuration and returns the arguments that tell the server where to find
   * it.
   */
  public interface Setup {
    List<String> arguments(Path directory, int port) throws IOException;
  }

  private final Path directory;
  private final int port;
  private final RunningFork process;

  private ServerProgram(Path program, Setup setup) throws IOException {
    directory = Build.freshDirectory(program.getFileName().toString());
    port = freePort();
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(setup.arguments(directory, port));
    process = new Fork(command).start();
  }

  /** A program on this machine, if it is installed. */
  public static Optional<Path> find(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)),
            // This directory is not on every user's PATH, but every user can run its programs.
            Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts the server and waits until it has answered a request without a User-Agent. Tries again
   * on another port if another process has taken the first.
   */
  public static ServerProgram start(Path program, Setup setup) throws IOException {
    String stderr = "";
    for (int attempt = 0; attempt < 5; attempt++) {
      ServerProgram server = new ServerProgram(program, setup);
      if (server.comesUp()) {
        return server;
      }
      server.close();
      stderr = server.stderr();
    }
    return fail(program + " does not start: " + stderr);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean comesUp() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      if (answers(port)) {
        return process.isAlive();
      }
      if (process.exitsWithin(POLLING)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns whether the server at this port answers a request. If it does not, it has not read the
   * request.
   */
  public static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      return answer.readAllBytes().length > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The server's own directory, in which its configuration can place files. */
  public Path directory() {
    return directory;
  }

  public int port() {
    return port;
  }

  /** Everything written to stdout so far, one character per byte. */
  public String stdout() {
    return process.stdout();
  }

  /** Everything written to stderr so far, one character per byte. */
  public String stderr() {
    return process.stderr();
  }

  /** Asks the server to exit, so that it flushes its buffers, and waits until it has exited. */
  @Override
  public void close() {
    process.end();
  }
}
