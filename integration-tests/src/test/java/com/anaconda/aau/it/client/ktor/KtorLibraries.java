package com.anaconda.aau.it.client.ktor;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;

/** Ktor with CIO, its own engine. */
public final class KtorLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          library("Ktor CIO", "com.anaconda.aau.it.client.ktor.Ktor10CioCaller")
              .versionsOf("AauKtor10CioHook", "1.0.1 newest")
              .versionsOf("AauKtorCioHook", "1.2.6")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("io.ktor")
              .making(Dialogue.WITHOUT_PROXY),
          library("Ktor CIO", KtorCioCaller.class)
              .versionsOf("AauKtorCioHook", "1.3.1")
              .failing("1.3.1", Trial.TUNNEL, "it cannot tunnel through a proxy.")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("io.ktor"),
          library("Ktor CIO", KtorCioCaller.class)
              .versionsOf("AauKtorCioHook", "1.4.3 1.5.4 1.6.8 2.0.3 2.1.3 2.2.4 2.3.13")
              .failing("1.4.3", Trial.TUNNEL, "it cannot tunnel through a proxy.")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("io.ktor"),
          library("Ktor CIO", KtorCioCaller.class)
              .versionsOf("AauKtorCioHook", "3.0.3 3.1.3 3.2.3 3.3.3 3.4.3 3.5.2 newest")
              .with(ClientLibraries.NO_LOGGER_2)
              .relocating("io.ktor"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
