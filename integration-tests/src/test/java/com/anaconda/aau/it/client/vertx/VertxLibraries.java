package com.anaconda.aau.it.client.vertx;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.client.netty.NettyLibraries;
import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Vert.x's core client, and the web client that builds on it since 3.4. */
public final class VertxLibraries implements ClientFamily {

  private static final String PROGRAMS = "com.anaconda.aau.it.client.vertx.";

  private static final List<ClientLibrary> ALL =
      List.of(
          core("Vertx20Caller", "2.0.2-final 2.1.6")
              .making(Dialogue.CLEAR_TEXT)
              .relocating("io.netty", "org.vertx"),
          core("Vertx30Caller", "3.0.0 3.1.0 3.2.1 3.3.3")
              .making(Dialogue.PLAIN)
              .relocating("io.netty", "io.vertx"),
          web("Vertx34Caller", "3.4.2"),
          web("Vertx3Caller", "3.5.4 3.6.3 3.7.1 3.8.5").withOnJava8(NettyLibraries.OPENSSL),
          web("Vertx3Caller", "3.9.16"),
          // Later releases of 4.5, 5.1 and 5.2 have a parent that is not on Maven Central.
          web("VertxCaller", "4.0.3 4.1.8 4.2.7 4.3.8 4.4.9 4.5.34"),
          web("VertxCaller", "5.0.12 5.1.8 5.2.0").since(11));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  private static ClientLibrary core(String caller, String versions) {
    return library("Vert.x", PROGRAMS + caller).versions("io.vertx:vertx-core", versions);
  }

  private static ClientLibrary web(String caller, String versions) {
    return library("Vert.x web client", PROGRAMS + caller)
        .versions("io.vertx:vertx-web-client", versions)
        .relocating("io.netty", "io.vertx");
  }
}
