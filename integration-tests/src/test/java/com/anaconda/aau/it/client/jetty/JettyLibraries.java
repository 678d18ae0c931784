package com.anaconda.aau.it.client.jetty;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;

/** Jetty's clients 9 to 12, over HTTP/1.1 and HTTP/2. */
public final class JettyLibraries implements ClientFamily {

  private static final String TWO_USER_AGENTS =
      "after a redirect it sends its default User-Agent in addition to the application's.";

  private static final String LOW_LEVEL = "Jetty's low-level HTTP/2 client";

  private static final List<ClientLibrary> ALL =
      List.of(
          library("Jetty client", JettyClient9Caller.class)
              .versionsOf("AauJettyClient9Hook", "9.1.6.v20160112 9.2.30.v20200428")
              .failing("9.2.30.v20200428", Trial.REDIRECT, TWO_USER_AGENTS)
              .making(Dialogue.WITHOUT_TLS)
              .relocating("org.eclipse.jetty"),
          library("Jetty client", JettyClient9Caller.class)
              .versionsOf("AauJettyClient9Hook", "9.3.30.v20211001 9.4.58.v20250814")
              .failing("9.3.30.v20211001", Trial.REDIRECT, TWO_USER_AGENTS)
              .failing("9.4.58.v20250814", Trial.REDIRECT, TWO_USER_AGENTS)
              .relocating("org.eclipse.jetty"),
          library("Jetty client", JettyClient10Caller.class)
              .since(11)
              .versionsOf("AauJettyClient9Hook", "10.0.26 newest")
              .with(ClientLibraries.NO_LOGGER_2)
              .relocating("org.eclipse.jetty"),
          library("Jetty client", JettyClient12Caller.class)
              .since(17)
              .versionsOf("AauJettyClient12Hook", "12.0.39 newest")
              .with(ClientLibraries.NO_LOGGER_2)
              .relocating("org.eclipse.jetty"),
          library("Jetty client, HTTP/2", JettyHttp2Client9Caller.class)
              .versionsOf("AauJettyClient9Hook", "http2", "9.3.30.v20211001 9.4.58.v20250814")
              .with("org.eclipse.jetty:jetty-alpn-java-client:9.4.58.v20250814")
              .withOnJava8("org.eclipse.jetty:jetty-alpn-openjdk8-client:9.4.58.v20250814")
              .failing("9.3.30.v20211001", Trial.REDIRECT, TWO_USER_AGENTS)
              .failing(
                  "9.3.30.v20211001",
                  Trial.TLS,
                  "its TLS needs a jar on the boot class path that works only up to JDK 8.")
              .failing("9.4.58.v20250814", Trial.REDIRECT, TWO_USER_AGENTS)
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("org.eclipse.jetty"),
          library("Jetty client, HTTP/2", JettyHttp2Client10Caller.class)
              .since(11)
              .versionsOf("AauJettyClient9Hook", "http2", "10.0.26 newest")
              .with("org.eclipse.jetty:jetty-alpn-java-client", ClientLibraries.NO_LOGGER_2)
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("org.eclipse.jetty"),
          library("Jetty client, HTTP/2", JettyHttp2Client12Caller.class)
              .since(17)
              .versionsOf("AauJettyClient12Hook", "http2", "12.0.39 newest")
              .with("org.eclipse.jetty:jetty-alpn-java-client", ClientLibraries.NO_LOGGER_2)
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("org.eclipse.jetty"),
          library(
                  "Jetty's WebSocket client",
                  "com.anaconda.aau.it.client.jetty.JettyWebSocket9Caller")
              .versionsOf(
                  "AauJettyWebSocketHook",
                  "9.0.7.v20131107 9.1.5.v20140505 9.2.30.v20200428 newest")
              .making(Dialogue.CLEAR_TEXT)
              .relocating("org.eclipse.jetty"),
          library(LOW_LEVEL, JettySession9Caller.class)
              .versions("org.eclipse.jetty.http2:http2-client", "9.3.30.v20211001")
              .making(Dialogue.CLEAR_TEXT)
              .relocating("org.eclipse.jetty"),
          library(LOW_LEVEL, JettySession9Caller.class)
              .versions("org.eclipse.jetty.http2:http2-client", "9.4.58.v20250814")
              .with("org.eclipse.jetty:jetty-alpn-java-client")
              .withOnJava8("org.eclipse.jetty:jetty-alpn-openjdk8-client:9.4.58.v20250814")
              .making(Dialogue.PLAIN)
              .relocating("org.eclipse.jetty"),
          library(LOW_LEVEL, JettySession12Caller.class)
              .since(11)
              .versions("org.eclipse.jetty.http2:http2-client", "10.0.26 11.0.26")
              .with("org.eclipse.jetty:jetty-alpn-java-client", ClientLibraries.NO_LOGGER_2)
              .making(Dialogue.PLAIN)
              .relocating("org.eclipse.jetty"),
          library(LOW_LEVEL, JettySession12Caller.class)
              .since(17)
              .versions("org.eclipse.jetty.http2:jetty-http2-client", "12.0.39 12.1.14")
              .with("org.eclipse.jetty:jetty-alpn-java-client", ClientLibraries.NO_LOGGER_2)
              .making(Dialogue.PLAIN)
              .relocating("org.eclipse.jetty"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
