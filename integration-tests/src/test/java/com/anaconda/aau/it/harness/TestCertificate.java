package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that the tests generate for the loopback interface and for one host name in their
 * own networks.
 */
public final class TestCertificate {

  /** The name of the tests' server in those networks. */
  public static final String HOST = "server.test";

  static final String PASSWORD = "no-secret";

  private static final Path KEY_STORE = makeKeyStore();
  private static final Path TRUST_STORE = makeTrustStore();
  private static final Path PEM = makePem();
  private static final Path PEM_WITH_KEY = makePemWithKey();

  private TestCertificate() {}

  /** The key with its certificate, for servers. */
  static Path keyStore() {
    return KEY_STORE;
  }

  /** The file and password of the key store, for servers in other JVMs. */
  public static String[] keyStoreAndPassword() {
    return new String[] {KEY_STORE.toString(), PASSWORD};
  }

  /**
   * JVM options that make clients trust the certificate. All clients under test use the JDK's trust
   * store.
   */
  public static String[] trustOptions() {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + TRUST_STORE, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  /** The certificate as a PEM bundle, for clients not written in Java. */
  public static Path pem() {
    return PEM;
  }

  /** The key followed by the certificate as PEM, for servers that do not read a Java key store. */
  public static Path pemWithKey() {
    return PEM_WITH_KEY;
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  private static KeyStore keys() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(KEY_STORE)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      return keys;
    }
  }

  /** Writes a signed copy of a jar into a folder. */
  public static Path sign(Path jar, Path directory) {
    Path signed = directory.resolve(jar.getFileName());
    new Fork(
            List.of(
                tool("jarsigner"),
                "-keystore",
                KEY_STORE.toString(),
                "-storepass",
                PASSWORD,
                "-signedjar",
                signed.toString(),
                jar.toString(),
                "it"))
        .run()
        .succeeded();
    return signed;
  }

  /** A tool of the JDK that runs the tests. */
  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static Path makeKeyStore() {
    Path file = Build.freshDirectory("certificate").resolve("key.p12");
    String options =
        "-genkeypair -alias it -keyalg RSA -keysize 2048 -dname CN=localhost"
            + " -ext san=dns:localhost,dns:"
            + HOST
            + ",ip:127.0.0.1 -validity 2 -storetype PKCS12 -keystore";
    List<String> command = new ArrayList<>(List.of(tool("keytool")));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of(file.toString(), "-storepass", PASSWORD, "-keypass", PASSWORD));
    new Fork(command).run().succeeded();
    return file;
  }

  private static Path makeTrustStore() {
    Path file = KEY_STORE.resolveSibling("trust.jks");
    // Every update of Java 8 can read this format.
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore trusted = KeyStore.getInstance("JKS");
      trusted.load(null, null);
      trusted.setCertificateEntry("it", keys().getCertificate("it"));
      trusted.store(out, PASSWORD.toCharArray());
      return file;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path makePem() {
    try {
      return Files.writeString(
          KEY_STORE.resolveSibling("bundle.pem"),
          pem("CERTIFICATE", keys().getCertificate("it").getEncoded()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path makePemWithKey() {
    try {
      Key key = keys().getKey("it", PASSWORD.toCharArray());
      return Files.writeString(
          KEY_STORE.resolveSibling("key.pem"),
          pem("PRIVATE KEY", key.getEncoded()) + Files.readString(PEM));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
