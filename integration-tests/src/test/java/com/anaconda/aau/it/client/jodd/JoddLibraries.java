package com.anaconda.aau.it.client.jodd;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;

/** Jodd HTTP. Versions before 5 do not work once they are relocated. */
public final class JoddLibraries implements ClientFamily {

  private static final String MALFORMED_CONNECT = "its CONNECT request is malformed.";

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("Jodd HTTP", Jodd3Caller.class)
            .versionsOf("AauJoddHook", "oldest 3.7.1 3.8.6 3.9.1 4.0.0")
            .making(Dialogue.PLAIN),
        library("Jodd HTTP", JoddCaller.class)
            .versionsOf("AauJoddHook", "4.1.5 4.2.0 4.3.2")
            .failing("4.1.5", Trial.TUNNEL, MALFORMED_CONNECT)
            .failing("4.2.0", Trial.TUNNEL, MALFORMED_CONNECT)
            .failing("4.3.2", Trial.TUNNEL, MALFORMED_CONNECT),
        library("Jodd HTTP", JoddCaller.class)
            .versionsOf("AauJoddHook", "5.0.13 5.1.6 5.2.0 6.0.8 6.2.1 newest")
            .relocating("jodd"));
  }
}
