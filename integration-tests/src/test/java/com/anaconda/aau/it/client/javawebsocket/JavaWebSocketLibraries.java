package com.anaconda.aau.it.client.javawebsocket;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Java-WebSocket. */
public final class JavaWebSocketLibraries implements ClientFamily {

  private static final ClientLibrary WEB_SOCKET =
      library("Java-WebSocket", JavaWebSocketCaller.class)
          .versionsOf("AauJavaWebSocketHook", "1.3.9 1.4.1 1.5.7 newest")
          .with(ClientLibraries.NO_LOGGER_2)
          .making(Dialogue.PLAIN)
          .relocating("org.java_websocket");

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(WEB_SOCKET);
  }
}
