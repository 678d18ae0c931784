package com.anaconda.aau.it.matrix;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.program.AsyncHttpClient19Caller;
import com.anaconda.aau.it.program.AsyncHttpClientCaller;
import com.anaconda.aau.it.program.Netty3Caller;
import com.anaconda.aau.it.program.Netty4Caller;
import com.anaconda.aau.it.program.Netty4Http2Caller;
import com.anaconda.aau.it.program.ReactorNettyCaller;
import com.anaconda.aau.it.program.Vertx34Caller;
import com.anaconda.aau.it.program.Vertx3Caller;
import com.anaconda.aau.it.program.VertxCaller;
import java.util.List;

/** Netty 3 and 4, and what is built on them. */
final class NettyLibraries {

  private static final String PROGRAMS = "com.anaconda.aau.it.program.";

  static final List<ClientLibrary> ALL =
      List.of(
          onNetty3(library("Netty 3", Netty3Caller.class))
              .versions("org.jboss.netty:netty", "3.2.10.Final")
              .versions(
                  "io.netty:netty",
                  "3.3.1.Final 3.4.6.Final 3.5.13.Final 3.6.10.Final 3.7.1.Final 3.8.3.Final"
                      + " 3.9.9.Final 3.10.6.Final")
              .making(Dialogue.PLAIN)
              .relocating("org.jboss.netty"),
          library("Netty 4", Netty4Caller.class)
              .versions("io.netty:netty-codec-http", "4.0.56.Final 4.1.140.Final 4.2.20.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.netty"),
          library("Netty 4, HTTP/2", Netty4Http2Caller.class)
              .versions("io.netty:netty-codec-http2", "4.1.140.Final 4.2.20.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.netty"),
          library("Vert.x", PROGRAMS + "Vertx20Caller")
              .programs(SeparatePrograms::callerOfVertx20)
              .versions("io.vertx:vertx-core", "2.0.2-final 2.1.6")
              .making(Dialogue.CLEAR_TEXT)
              .relocating("io.netty", "org.vertx"),
          library("Vert.x", PROGRAMS + "Vertx30Caller")
              .programs(SeparatePrograms::callerOfVertx30)
              .versions("io.vertx:vertx-core", "3.0.0 3.1.0 3.2.1 3.3.3")
              .making(Dialogue.PLAIN)
              .relocating("io.netty", "io.vertx"),
          library("Vert.x web client", Vertx34Caller.class)
              .versions("io.vertx:vertx-web-client", "3.4.2")
              .relocating("io.netty", "io.vertx"),
          library("Vert.x web client", Vertx3Caller.class)
              .versions("io.vertx:vertx-web-client", "3.5.4 3.6.3 3.7.1 3.8.5 3.9.16")
              .relocating("io.netty", "io.vertx"),
          library("Vert.x web client", VertxCaller.class)
              .versions("io.vertx:vertx-web-client", "4.0.3 4.1.8 4.2.7 4.3.8 4.4.9 4.5.34")
              .relocating("io.netty", "io.vertx"),
          library("Vert.x web client", VertxCaller.class)
              .since(11)
              .versions("io.vertx:vertx-web-client", "5.0.12 5.1.8 5.2.0")
              .relocating("io.netty", "io.vertx"),
          ahc1("AsyncHttpClient10Caller", "1.0.0 1.1.0").making(Dialogue.WITHOUT_PROXY),
          ahc1("AsyncHttpClient12Caller", "1.2.0 1.3.4 1.4.1 1.5.0")
              .failing("1.2.0", Trial.TUNNEL, "it makes no tunnel through a proxy."),
          ahc1("AsyncHttpClient16Caller", "1.6.5 1.7.24 1.8.17"),
          onNetty3(library("AsyncHttpClient", AsyncHttpClient19Caller.class))
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
          library("Play WS standalone", PROGRAMS + "PlayWsCaller")
              .programs(SeparatePrograms::callerOfPlay10)
              .versions("com.typesafe.play:play-ahc-ws-standalone_2.12", "1.0.7 1.1.14")
              .versions("com.typesafe.play:play-ahc-ws-standalone_2.13", "2.0.8 2.1.11 2.2.16")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("play"),
          library("Play WS standalone", PROGRAMS + "PlayWsCaller")
              .programs(SeparatePrograms::callerOfPlay30)
              .since(11)
              .versions("org.playframework:play-ahc-ws-standalone_2.13", "3.0.12")
              .with(ClientLibraries.NO_LOGGER_2)
              .relocating("play"),
          library("Reactor Netty", PROGRAMS + "ReactorNetty05Caller")
              .programs(SeparatePrograms::callerOfReactorNetty05)
              .versions("io.projectreactor.ipc:reactor-netty", "0.5.2.RELEASE")
              .with(ClientLibraries.NO_LOGGER)
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("io.netty", "reactor.ipc.netty"),
          library("Reactor Netty", PROGRAMS + "ReactorNetty07Caller")
              .programs(SeparatePrograms::callerOfReactorNetty07)
              .versions("io.projectreactor.ipc:reactor-netty", "0.6.6.RELEASE")
              .with(ClientLibraries.NO_LOGGER)
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("io.netty", "reactor.ipc.netty"),
          library("Reactor Netty", PROGRAMS + "ReactorNetty07Caller")
              .programs(SeparatePrograms::callerOfReactorNetty07)
              .versions("io.projectreactor.ipc:reactor-netty", "0.7.15.RELEASE")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("io.netty", "reactor.ipc.netty"),
          library("Reactor Netty", PROGRAMS + "ReactorNetty08Caller")
              .programs(SeparatePrograms::callerOfReactorNetty08)
              .versions("io.projectreactor.netty:reactor-netty", "0.8.23.RELEASE 0.9.25.RELEASE")
              .relocating("io.netty", "reactor.netty"),
          // 1.3.8 wants a Netty that the registry has not all of.
          library("Reactor Netty", ReactorNettyCaller.class)
              .versions("io.projectreactor.netty:reactor-netty-http", "1.0.48 1.1.31 1.2.18 1.3.7")
              .relocating("io.netty", "reactor.netty"));

  private NettyLibraries() {}

  /** AsyncHttpClient before 1.9. */
  private static ClientLibrary ahc1(String caller, String versions) {
    return onNetty3(library("AsyncHttpClient", PROGRAMS + caller))
        .programs(SeparatePrograms::callersOfAsyncHttpClient1)
        .options("-Djdk.tls.client.protocols=TLSv1.2")
        .versions("com.ning:async-http-client", versions)
        .with(ClientLibraries.NO_LOGGER)
        .relocating("org.jboss.netty", "com.ning.http");
  }

  /** One hook for the headers that Netty has since 3.8, and for those that it had before 3.10. */
  static ClientLibrary onNetty3(ClientLibrary library) {
    String http = "org/jboss/netty/handler/codec/http/";
    return library
        .choosing(http + "HttpMessage.headers", http + "HttpMessage.getHeaders")
        .choosing(http + "HttpHeaders.entries", http + "HttpMessage.getHeaders")
        .choosing(http + "HttpHeaders.remove", http + "HttpMessage.removeHeader")
        .choosing(http + "HttpHeaders.add", http + "HttpMessage.addHeader");
  }
}
