package com.anaconda.aau.it.client.azureamqp;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** The WebSocket layer that the AMQP clients for Azure add to Qpid Proton. */
public final class AzureAmqpLibraries implements ClientFamily {

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("Azure's AMQP over WebSocket", AzureAmqpCaller.class)
            .versionsOf("AauAzureAmqpHook", "oldest 1.1.0 newest")
            .with("org.apache.qpid:proton-j:0.34.1", ClientLibraries.NO_LOGGER)
            .making(Dialogue.PLAIN)
            .relocating("com.microsoft.azure", "org.apache.qpid"));
  }
}
