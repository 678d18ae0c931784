package com.anaconda.aau.it.client.jodd;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Jodd HTTP. */
public final class JoddLibraries implements ClientFamily {

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("Jodd HTTP", Jodd3Caller.class)
            .versions("org.jodd:jodd-http", "3.6.7 3.7.1 3.8.6 3.9.1 4.0.0")
            .making(Dialogue.PLAIN)
            .relocating("jodd"),
        library("Jodd HTTP", JoddCaller.class)
            .versions("org.jodd:jodd-http", "4.1.5 4.2.0 4.3.2 5.0.13 5.1.6 5.2.0 6.0.8 6.2.1 6.3.0")
            .relocating("jodd"));
  }
}
