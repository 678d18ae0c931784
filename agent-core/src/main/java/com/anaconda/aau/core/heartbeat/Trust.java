package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Environment;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Decides which certificates to trust, according to {@code ssl_verify}. Creates its own context:
 * asking for the JVM's default context would initialize it before the application can configure it.
 */
final class Trust {
  /** Four times the size of a bundle of all public authorities. */
  private static final int LIMIT = 1 << 20;

  private static final int MOST_FILES = 1000;

  /** Where operating systems other than Windows and macOS keep their trusted certificates. */
  private static final String[] SYSTEM_BUNDLES = {
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem"
  };

  private final String sslVerify;
  private final Environment environment;

  Trust(String sslVerify, Environment environment) {
    this.sslVerify = sslVerify;
    this.environment = environment;
  }

  /** Returns whether the certificate must name the host. */
  boolean isVerified() {
    return !sslVerify.equals("false");
  }

  /** Returns a factory whose sockets trust these certificates only. */
  SSLSocketFactory sockets() throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(), null);
    rehearse(context.createSSLEngine());
    return context.getSocketFactory();
  }

  /**
   * Rehearses a handshake without a server, so that an attempt can spend all of its time on the
   * network. The first handshake in a JVM takes 90 ms of CPU time on JDK 17 and 150 ms on JDK 25;
   * after a rehearsal, it takes 40 ms.
   */
  private static void rehearse(SSLEngine engine) throws IOException {
    engine.setUseClientMode(true);
    engine.beginHandshake();
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(ByteBuffer.allocate(0), hello);
  }

  private TrustManager[] managers() throws GeneralSecurityException, IOException {
    switch (sslVerify) {
      case "false":
        return new TrustManager[] {new TrustingAll()};
      case "true":
        return managers(null); // the JVM's own certificates
      case "truststore":
        return managers(ofSystem());
      default:
        Path bundle = SearchPath.userPath(environment, sslVerify);
        if (bundle == null) {
          throw new IOException("not a path: " + sslVerify);
        }
        return managers(read(bundle.toFile()));
    }
  }

  private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private KeyStore ofSystem() throws GeneralSecurityException, IOException {
    if (environment.isWindows()) {
      return loaded(KeyStore.getInstance("Windows-ROOT"));
    }
    for (String bundle : SYSTEM_BUNDLES) {
      File file = new File(bundle);
      if (file.isFile()) {
        return read(file);
      }
    }
    return null;
  }

  /** Reads a bundle of certificates, or a directory of them. */
  private static KeyStore read(File bundle) throws GeneralSecurityException, IOException {
    KeyStore store = loaded(KeyStore.getInstance(KeyStore.getDefaultType()));
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Path path = bundle.toPath();
    String[] names = bundle.isDirectory() ? SmallFile.list(bundle) : new String[] {""};
    int count = 0;
    for (int i = 0; names != null && i < Math.min(names.length, MOST_FILES); i++) {
      byte[] content = SmallFile.read(path.resolve(names[i]), LIMIT);
      Collection<? extends Certificate> certificates =
          factory.generateCertificates(new ByteArrayInputStream(content));
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("ca" + count++, certificate);
      }
    }
    return store;
  }

  private static KeyStore loaded(KeyStore store) throws GeneralSecurityException, IOException {
    store.load(null, null);
    return store;
  }
}
