package com.anaconda.aau.it.client.nvwebsocket;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** nv-websocket-client. */
public final class NvWebSocketLibraries implements ClientFamily {

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("nv-websocket-client", NvWebSocketCaller.class)
            .versionsOf(
                "AauNvWebSocketHook",
                "oldest 1.4 1.6 1.9 1.12 1.13 1.16 1.19 1.21 1.22 1.23 1.28 1.30 1.31")
            .versionsOf(
                "AauNvWebSocketHook", "2.1 2.2 2.3 2.4 2.5 2.6 2.8 2.9 2.10 2.11 2.12 2.13 newest")
            .making(Dialogue.PLAIN)
            .relocating("com.neovisionaries"));
  }
}
