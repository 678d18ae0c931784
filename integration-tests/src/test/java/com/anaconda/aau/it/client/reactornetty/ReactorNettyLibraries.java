package com.anaconda.aau.it.client.reactornetty;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Reactor Netty under its three artifact names. */
public final class ReactorNettyLibraries implements ClientFamily {

  private static final String PROGRAMS = "com.anaconda.aau.it.client.reactornetty.";

  private static final List<ClientLibrary> ALL =
      List.of(
          ipc("ReactorNetty05Caller", "0.5.2.RELEASE").making(Dialogue.WITHOUT_PROXY),
          ipc("ReactorNetty07Caller", "0.6.6.RELEASE").making(Dialogue.WITHOUT_PROXY),
          ipc("ReactorNetty07Caller", "0.7.15.RELEASE"),
          library("Reactor Netty", PROGRAMS + "ReactorNetty08Caller")
              .versions("io.projectreactor.netty:reactor-netty", "0.8.23.RELEASE 0.9.25.RELEASE")
              .relocating("io.netty", "reactor.netty"),
          // 1.3.8 depends on a Netty release that is incomplete on Maven Central.
          library("Reactor Netty", ReactorNettyCaller.class)
              .versions("io.projectreactor.netty:reactor-netty-http", "1.0.48 1.1.31 1.2.18 1.3.7")
              .relocating("io.netty", "reactor.netty"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  /** Without a logger on the class path, these versions log everything to stdout. */
  private static ClientLibrary ipc(String caller, String version) {
    return library("Reactor Netty", PROGRAMS + caller)
        .versions("io.projectreactor.ipc:reactor-netty", version)
        .with(ClientLibraries.NO_LOGGER)
        .relocating("io.netty", "reactor.ipc.netty");
  }
}
