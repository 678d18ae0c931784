package com.anaconda.aau.it.client.paho;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Eclipse Paho over WebSocket. */
public final class PahoLibraries implements ClientFamily {

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("Eclipse Paho, MQTT over WebSocket", PahoCaller.class)
            .versionsOf("AauPahoHook", "newest")
            .making(Dialogue.PLAIN)
            .relocating("org.eclipse.paho"),
        library("Eclipse Paho, MQTT 5 over WebSocket", Paho5Caller.class)
            .versionsOf("AauPaho5Hook", "newest")
            .making(Dialogue.PLAIN)
            .relocating("org.eclipse.paho"));
  }
}
