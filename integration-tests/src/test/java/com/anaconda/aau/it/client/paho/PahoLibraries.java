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
            .versions("org.eclipse.paho:org.eclipse.paho.client.mqttv3", "1.2.5")
            .making(Dialogue.PLAIN)
            .relocating("org.eclipse.paho"),
        library("Eclipse Paho, MQTT 5 over WebSocket", Paho5Caller.class)
            .versions("org.eclipse.paho:org.eclipse.paho.mqttv5.client", "1.2.5")
            .making(Dialogue.PLAIN)
            .relocating("org.eclipse.paho"));
  }
}
