package com.anaconda.aau.it.client.undertow;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** The versions of Undertow's client. */
public final class UndertowLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          // Releases 1.0.17 to 1.0.19 are incomplete on Maven Central.
          undertow10()
              .versionsOf("AauUndertowClientHook", "1.0.16.Final")
              .making(Dialogue.CLEAR_TEXT),
          undertow10()
              .versionsOf("AauUndertowClientHook", "1.1.9.Final 1.2.12.Final")
              .making(Dialogue.PLAIN),
          library("Undertow client", UndertowCaller.class)
              .versionsOf(
                  "AauUndertowClientHook",
                  "1.3.33.Final 1.4.28.Final 2.0.42.Final 2.1.8.Final 2.2.41.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.undertow", "org.xnio"),
          library("Undertow client", UndertowCaller.class)
              .since(11)
              .versionsOf("AauUndertowClientHook", "2.3.27.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.undertow", "org.xnio"),
          library("Undertow client", UndertowCaller.class)
              .since(17)
              .versionsOf("AauUndertowClientHook", "newest")
              .making(Dialogue.PLAIN)
              .relocating("io.undertow", "org.xnio"),
          webSocket("1.3.33.Final 1.4.28.Final 2.0.42.Final 2.1.8.Final 2.2.41.Final"),
          webSocket("2.3.27.Final").since(11),
          webSocket("newest").since(17));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  private static ClientLibrary undertow10() {
    return library("Undertow client", "com.anaconda.aau.it.client.undertow.Undertow10Caller")
        .relocating("io.undertow", "org.xnio");
  }

  /** Without TLS, because many of these handshakes hang, with or without the agent. */
  private static ClientLibrary webSocket(String versions) {
    return library("Undertow's WebSocket client", UndertowWebSocketCaller.class)
        .versionsOf("AauUndertowClientHook", versions)
        .making(Dialogue.CLEAR_TEXT)
        .relocating("io.undertow", "org.xnio");
  }
}
