package com.anaconda.aau.it.client.asynchttpclient;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.SeparatePrograms;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;
import java.util.Map;

/** AsyncHttpClient, and Play WS, which uses a relocated copy of it. */
public final class AsyncHttpClientLibraries implements ClientFamily {

  private static final String PROGRAMS = "com.anaconda.aau.it.client.asynchttpclient.";

  private static final List<ClientLibrary> ALL =
      List.of(
          ahc1("AsyncHttpClient10Caller", "1.0.0 1.1.0").making(Dialogue.WITHOUT_PROXY),
          ahc1("AsyncHttpClient12Caller", "1.2.0 1.3.4 1.4.1 1.5.0")
              .failing("1.2.0", Trial.TUNNEL, "it cannot tunnel through a proxy."),
          ahc1("AsyncHttpClient16Caller", "1.6.5 1.7.24 1.8.17"),
          library("AsyncHttpClient", AsyncHttpClient19Caller.class)
              .versions("com.ning:async-http-client", "1.9.40")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("org.jboss.netty", "com.ning.http"),
          library("AsyncHttpClient", AsyncHttpClientCaller.class)
              .versions(
                  "org.asynchttpclient:async-http-client",
                  "2.0.40 2.1.2 2.2.1 2.3.0 2.4.9 2.5.4 2.6.0 2.7.0 2.8.1 2.9.0 2.10.5 2.11.0"
                      + " 2.12.4 2.15.0")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("io.netty", "com.typesafe.netty", "org.asynchttpclient"),
          library("AsyncHttpClient", AsyncHttpClientCaller.class)
              .since(11)
              .versions("org.asynchttpclient:async-http-client", "3.0.13")
              .with(ClientLibraries.NO_LOGGER_2)
              .relocating("io.netty", "org.asynchttpclient"),
          play()
              .versions("com.typesafe.play:play-ahc-ws-standalone_2.12", "1.0.7 1.1.14")
              .versions("com.typesafe.play:play-ahc-ws-standalone_2.13", "2.0.8 2.1.11")
              .with(ClientLibraries.NO_LOGGER),
          play()
              .since(11)
              .versions("com.typesafe.play:play-ahc-ws-standalone_2.13", "2.2.16")
              .with(ClientLibraries.NO_LOGGER),
          // Later versions use Pekko.
          play()
              .programs(() -> SeparatePrograms.renamed(Map.of("akka/", "org/apache/pekko/")))
              .since(11)
              .versions("org.playframework:play-ahc-ws-standalone_2.13", "3.0.12")
              .with(ClientLibraries.NO_LOGGER_2));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  /** A version before 1.9. */
  private static ClientLibrary ahc1(String caller, String versions) {
    return library("AsyncHttpClient", PROGRAMS + caller)
        // 1.8 often drops TLS 1.3 connections.
        .options("-Djdk.tls.client.protocols=TLSv1.2")
        .versions("com.ning:async-http-client", versions)
        .with(ClientLibraries.NO_LOGGER)
        .relocating("org.jboss.netty", "com.ning.http");
  }

  private static ClientLibrary play() {
    return library("Play WS standalone", PROGRAMS + "PlayWsCaller").relocating("play");
  }
}
