package com.anaconda.aau.it.client.servicetalk;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** ServiceTalk. */
public final class ServiceTalkLibraries implements ClientFamily {

  private static final ClientLibrary SERVICE_TALK =
      library("ServiceTalk", "com.anaconda.aau.it.client.servicetalk.ServiceTalkCaller")
          .versionsOf("AauServiceTalkHook", "oldest 0.41.11 newest")
          .with(ClientLibraries.NO_LOGGER)
          .making(Dialogue.PLAIN)
          .relocating("io.servicetalk", "io.netty");

  @Override
  public List<ClientLibrary> libraries() {
    return List.of(SERVICE_TALK);
  }
}
