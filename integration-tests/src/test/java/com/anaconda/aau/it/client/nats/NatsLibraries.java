package com.anaconda.aau.it.client.nats;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** NATS over WebSocket. */
public final class NatsLibraries implements ClientFamily {

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("NATS over WebSocket", NatsCaller.class)
            .versionsOf(
                "AauNatsHook",
                "oldest 2.17.7 2.18.1 2.19.1 2.20.6 2.21.5 2.22.0 2.23.0 2.24.1 2.25.3" + " newest")
            .making(Dialogue.PLAIN)
            .relocating("io.nats"));
  }
}
