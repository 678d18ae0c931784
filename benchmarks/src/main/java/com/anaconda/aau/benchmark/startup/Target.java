package com.anaconda.aau.benchmark.startup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The server that the measured programs talk to: on loopback, with and without TLS. It answers
 * {@code /} with 204 and everything else with a file from a Maven repository.
 */
final class Target implements AutoCloseable {

  private static final String PASSWORD = "no-secret";

  private final Path repository;
  private final Path keyStore;
  private final HttpServer plain;
  private final HttpServer secure;

  private Target(Path repository, Path keyStore) throws IOException, GeneralSecurityException {
    this.repository = repository;
    this.keyStore = keyStore;
    this.plain = start(HttpServer.create(anyPort(), 0));
    HttpsServer https = HttpsServer.create(anyPort(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(context(keyStore)));
    this.secure = start(https);
  }

  static Target start(Path repository, Path directory)
      throws IOException, InterruptedException, GeneralSecurityException {
    // Otherwise, each file would wait 40 ms for its headers to be acknowledged (Nagle's algorithm).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path keyStore = directory.resolve("key.p12");
    String options =
        "-genkeypair -alias target -keyalg RSA -keysize 2048 -dname CN=localhost"
            + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12";
    Process keytool =
        new ProcessBuilder(
                "bash",
                "-c",
                "exec \"$0\" " + options + " -storepass " + PASSWORD + " -keystore \"$1\"",
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                keyStore.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.txt").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException(Files.readString(directory.resolve("keytool.txt")));
    }
    return new Target(repository, keyStore);
  }

  String url() {
    return "http://127.0.0.1:" + plain.getAddress().getPort() + "/";
  }

  String secureUrl() {
    return "https://localhost:" + secure.getAddress().getPort() + "/";
  }

  /** JVM options that make programs trust the server. */
  String[] trust() {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + keyStore, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  @Override
  public void close() {
    plain.stop(0);
    secure.stop(0);
  }

  private HttpServer start(HttpServer server) {
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Path file = repository.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
    boolean found = file.startsWith(repository) && Files.isRegularFile(file);
    if (exchange.getRequestURI().getPath().equals("/")) {
      exchange.sendResponseHeaders(204, -1);
    } else if (!found || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(found ? 200 : 404, -1);
    } else {
      exchange.sendResponseHeaders(200, Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    }
    exchange.close();
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static SSLContext context(Path keyStore) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
