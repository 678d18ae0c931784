package com.anaconda.aau.it.program;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/**
 * Installs every handler that the JDK's HTTP client lets an application replace, and prints a line
 * whenever one of them is called.
 */
public final class Possessive {

  private Possessive() {}

  public static void main(String[] arguments) throws Exception {
    Authenticator.setDefault(
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            System.out.println("authenticator");
            return new PasswordAuthentication("me", "secret".toCharArray());
          }
        });
    CookieHandler.setDefault(
        new CookieHandler() {
          @Override
          public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            System.out.println("cookies");
            return Collections.singletonMap("Cookie", Collections.singletonList("secret=1"));
          }

          @Override
          public void put(URI uri, Map<String, List<String>> headers) {
            System.out.println("cookies");
          }
        });
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<java.net.Proxy> select(URI uri) {
            System.out.println("proxy selector");
            return Collections.singletonList(java.net.Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            System.out.println("proxy selector");
          }
        });
    URL.setURLStreamHandlerFactory(
        protocol -> {
          if (protocol.startsWith("http")) {
            System.out.println("stream handlers");
          }
          return null;
        });
    HttpsURLConnection.setDefaultHostnameVerifier(
        (host, session) -> {
          System.out.println("host name verifier");
          return false;
        });
    // An uninitialized context, which fails whenever it is used.
    SSLContext.setDefault(SSLContext.getInstance("TLS"));
    LongRunning.awaitEnd(arguments[0]);
  }
}
