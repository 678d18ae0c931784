package com.anaconda.aau.it.client.tyrus;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.SeparatePrograms;
import java.util.List;
import java.util.Map;

/** Tyrus on its JDK container. */
public final class TyrusLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          onJavax("oldest 1.7 1.8.3 1.10 1.11 1.12 1.13.1 1.15 1.17").making(Dialogue.CLEAR_TEXT),
          onJavax("1.18 1.19 1.20"),
          tyrus("2.0.4 2.1.5 newest").since(11));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  /** Before 2.0, the API was in another package. */
  private static ClientLibrary onJavax(String versions) {
    return tyrus(versions)
        .programs(() -> SeparatePrograms.renamed(Map.of("jakarta/websocket/", "javax/websocket/")));
  }

  private static ClientLibrary tyrus(String versions) {
    return library("Tyrus on its JDK container", TyrusCaller.class)
        .versionsOf("AauTyrusHook", versions)
        .making(Dialogue.PLAIN)
        .relocating("org.glassfish.tyrus");
  }
}
