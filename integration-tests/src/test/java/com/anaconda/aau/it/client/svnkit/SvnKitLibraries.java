package com.anaconda.aau.it.client.svnkit;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** SVNKit over HTTP. */
public final class SvnKitLibraries implements ClientFamily {

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(
        library("SVNKit", SvnKitCaller.class)
            .versionsOf("AauSvnKitHook", "1.7.11 1.8.14 1.9.3 newest")
            .making(Dialogue.PLAIN)
            .relocating("org.tmatesoft"));
  }
}
