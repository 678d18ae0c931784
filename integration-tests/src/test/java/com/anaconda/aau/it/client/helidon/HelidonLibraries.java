package com.anaconda.aau.it.client.helidon;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;

/** Helidon's clients. */
public final class HelidonLibraries implements ClientFamily {

  private static final String HOOK = "AauHelidonHttp2Hook";

  private static final List<ClientLibrary> ALL =
      List.of(
          // Newer patches than those of HTTP/2 in these lines. Shaded, 4.2.7 does not start.
          webClient(newClient().versions("io.helidon.webclient:helidon-webclient", "4.0.12 4.2.7")),
          webClient(newClient().versionsOf(HOOK, "oldest 4.1.7 4.2.3 4.3.4 4.4.0 newest"))
              .relocating("io.helidon"),
          http2("oldest 4.1.7").making(Dialogue.CLEAR_TEXT),
          http2("4.2.3 4.3.4 4.4.0 newest").making(Dialogue.PLAIN),
          webSocket().versions("io.helidon.webclient:helidon-webclient-websocket", "4.1.6 4.2.0"),
          // We could download no later release of the WebSocket client. 4.2.0 also runs on these.
          webSocket()
              .versions("io.helidon.webclient:helidon-webclient", "4.3.1 4.4.0 4.5.0")
              .with(
                  "io.helidon.websocket:helidon-websocket",
                  "io.helidon.webclient:helidon-webclient-websocket:4.2.0"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  private static ClientLibrary newClient() {
    return library("Helidon", HelidonCaller.class);
  }

  private static ClientLibrary webClient(ClientLibrary library) {
    return library
        .failing(Trial.REDIRECT, "after a redirect it drops the application's User-Agent.")
        .since(21);
  }

  private static ClientLibrary webSocket() {
    return library("Helidon, WebSocket", HelidonWebSocketCaller.class)
        .making(Dialogue.PLAIN)
        .relocating("io.helidon")
        .since(21);
  }

  private static ClientLibrary http2(String versions) {
    return library("Helidon, HTTP/2", HelidonHttp2Caller.class)
        .versionsOf(HOOK, versions)
        .relocating("io.helidon")
        .since(21);
  }
}
