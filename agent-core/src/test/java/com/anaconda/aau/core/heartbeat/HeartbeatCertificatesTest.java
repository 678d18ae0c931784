package com.anaconda.aau.core.heartbeat;

import static com.anaconda.aau.core.heartbeat.ScriptedServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code ssl_verify} with a server that has a self-signed certificate. */
class HeartbeatCertificatesTest {
  private static final char[] PASSWORD = "no-secret".toCharArray();

  @TempDir private static Path keys;
  private static KeyStore ours;
  private static KeyStore ofAnotherHost;

  @TempDir private Path home;
  private ScriptedServer server;

  @BeforeAll
  static void makeKeys() throws Exception {
    ours = keyStore("ours", "ip:127.0.0.1");
    ofAnotherHost = keyStore("other", "dns:repo.example.com");
  }

  @BeforeEach
  void start() throws Exception {
    server = ScriptedServer.answering(sockets(ours), status("200 OK"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anUnknownCertificateIsNotTrusted() throws Exception {
    assertThrows(SSLException.class, () -> send("true"));
    assertThrows(SSLException.class, () -> send("truststore"));
    Path bundle = write("other.pem", "", ofAnotherHost);
    assertThrows(SSLException.class, () -> send(bundle.toString()));
    assertEquals(List.of(), withoutEmpty(server.requests()));
  }

  @Test
  void aCertificateFromTheBundleIsTrusted() throws Exception {
    write("bundle.pem", "# comments stand between them\n", ofAnotherHost, ours);

    assertEquals(200, send(home.resolve("bundle.pem").toString()));
    assertEquals(200, send("~/bundle.pem"));
  }

  @Test
  void aCertificateFromTheDirectoryIsTrusted() throws Exception {
    Path directory = Files.createDirectory(home.resolve("certificates"));
    write("certificates/a.0", "", ofAnotherHost);
    write("certificates/b.0", "", ours);

    assertEquals(200, send(directory.toString()));
  }

  @Test
  void aCertificateForAnotherHostIsNotTrusted() throws Exception {
    Path bundle = write("bundle.pem", "", ofAnotherHost);
    server.close();
    server = ScriptedServer.answering(sockets(ofAnotherHost), status("200 OK"));

    assertThrows(SSLException.class, () -> send(bundle.toString()));
    assertEquals(List.of(), withoutEmpty(server.requests()));
  }

  @Test
  void everyCertificateIsTrustedOnRequest() throws Exception {
    assertEquals(200, send("false"));
    server.close();
    server = ScriptedServer.answering(sockets(ofAnotherHost), status("200 OK"));
    assertEquals(200, send("false"));
  }

  @Test
  void anUnusableSettingPreventsTheHeartbeat() throws Exception {
    Path text = Files.writeString(home.resolve("text"), "no certificate");
    for (String odd : List.of("/no/such/file", text.toString(), "\0")) {
      assertThrows(Exception.class, () -> send(odd), odd);
    }
    assertEquals(List.of(), withoutEmpty(server.requests()));
  }

  /**
   * Retries because, on a busy machine, a JVM's first handshakes may exceed a heartbeat's time
   * limit.
   */
  private int send(String sslVerify) throws Exception {
    TestEnvironment environment =
        TestEnvironment.withHome(home).with("CONDA_SSL_VERIFY", sslVerify);
    Map<String, String> options = Map.of("anaconda_heartbeat", "https://" + server.address());
    Heartbeat heartbeat = Heartbeat.configured(environment.build(), options, Debug.off());
    for (int time = 0; ; time++) {
      try {
        return heartbeat.send();
      } catch (SocketTimeoutException e) {
        assertTrue(time < 50, "never in time");
      }
    }
  }

  /** Drops connections that ended before the handshake and so sent no request. */
  private static List<String> withoutEmpty(List<String> requests) {
    List<String> others = new ArrayList<>(requests);
    others.removeIf(String::isEmpty);
    return others;
  }

  private Path write(String name, String comment, KeyStore... certificates)
      throws GeneralSecurityException, IOException {
    StringBuilder text = new StringBuilder();
    for (KeyStore each : certificates) {
      byte[] encoded = each.getCertificate("it").getEncoded();
      text.append(comment)
          .append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(encoded))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(home.resolve(name), text);
  }

  private static ServerSocketFactory sockets(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  private static KeyStore keyStore(String name, String host) throws Exception {
    Path file = keys.resolve(name);
    String password = new String(PASSWORD);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-alias", "it", "-keyalg", "EC", "-dname", "CN=" + name, "-ext"));
    command.addAll(List.of("san=" + host, "-storetype", "PKCS12", "-keystore", file.toString()));
    command.addAll(List.of("-storepass", password, "-keypass", password));
    assertEquals(0, new ProcessBuilder(command).start().waitFor());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }
}
