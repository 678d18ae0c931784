package com.anaconda.aau.it.client.grizzly;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Grizzly's codecs, and AsyncHttpClient on top of them. */
public final class GrizzlyLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          library("Grizzly", GrizzlyCodecCaller.class)
              .versionsOf("AauGrizzlyHook", "2.1.11 2.2.21 2.3.35 2.4.4 3.0.1")
              .making(Dialogue.PLAIN)
              .relocating("org.glassfish.grizzly"),
          library("Grizzly", GrizzlyCodecCaller.class)
              .since(11)
              .versionsOf("AauGrizzlyHook", "4.0.2")
              .making(Dialogue.PLAIN)
              .relocating("org.glassfish.grizzly"),
          library("Grizzly", GrizzlyCodecCaller.class)
              .since(17)
              .versionsOf("AauGrizzlyHook", "4.1.0")
              .making(Dialogue.PLAIN)
              .relocating("org.glassfish.grizzly"),
          library("Grizzly, HTTP/2", GrizzlyHttp2Caller.class)
              .versionsOf("AauGrizzlyHook", "http2", "2.3.30 2.4.4 3.0.1")
              .with("org.glassfish.grizzly:grizzly-npn-api:2.0.0")
              .making(Dialogue.CLEAR_TEXT),
          library("Grizzly, HTTP/2", GrizzlyHttp2Caller.class)
              .since(11)
              .versionsOf("AauGrizzlyHook", "http2", "newest")
              .with("org.glassfish.grizzly:grizzly-npn-api:2.0.0")
              .making(Dialogue.CLEAR_TEXT),
          library("AsyncHttpClient 1.9 on Grizzly", GrizzlyCaller.class)
              .versions("org.glassfish.grizzly:grizzly-websockets", "2.3.35")
              .with(
                  "com.ning:async-http-client:1.9.40",
                  "org.glassfish.grizzly:connection-pool",
                  ClientLibraries.NO_LOGGER)
              .relocating("org.glassfish.grizzly", "org.jboss.netty", "com.ning.http"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
