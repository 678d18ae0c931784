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
 * A certificate that the tests make for themselves, for this host's loopback and for one name in
 * their own networks.
 */
public final class TestCertificate {

  /** A host of the tests, in networks where it has this name. */
  public static final String HOST = "server.test";

  static final String PASSWORD = "no-secret";

  private static final Path KEY_STORE = makeKeyStore();
  private static final Path TRUST_STORE = makeTrustStore();

  private TestCertificate() {}

  /** The key with its certificate, for servers. */
  static Path keyStore() {
    return KEY_STORE;
  }

  /** The file and the password of the same, for servers in a JVM of their own. */
  public static String[] keyStoreAndPassword() {
    return new String[] {KEY_STORE.toString(), PASSWORD};
  }

  /** What makes a JVM trust it. All clients under test ask the JDK whom to trust. */
  public static String[] trustOptions() {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + TRUST_STORE, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  /** The certificate in the format of a bundle, for clients that are not of Java. */
  public static Path pem() {
    try {
      return Files.writeString(
          KEY_STORE.resolveSibling("bundle.pem"),
          pem("CERTIFICATE", keys().getCertificate("it").getEncoded()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same behind its key, for servers that are not of Java. */
  public static Path pemWithKey() {
    try {
      Key key = keys().getKey("it", PASSWORD.toCharArray());
      return Files.writeString(
          KEY_STORE.resolveSibling("key.pem"),
          pem("PRIVATE KEY", key.getEncoded()) + Files.readString(pem()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
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

  /** A signed copy of a jar in a folder. */
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
    // The format that a Java 8 of any age reads.
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
}
