package com.anaconda.aau.it.client.netty;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/** Netty 3 and 4 without a client on top. */
public final class NettyLibraries implements ClientFamily {

  /** On Java 8, Netty before 4.1.49 needs this library to negotiate HTTP/2 over TLS. */
  public static final String OPENSSL = "io.netty:netty-tcnative-boringssl-static:2.0.30.Final";

  private static final List<ClientLibrary> ALL =
      List.of(
          library("Netty 3", Netty3Caller.class)
              .versionsOf("AauNetty3Hook", "3.2.10.Final")
              .versionsOf(
                  "AauNetty3Hook",
                  "3.3.1.Final 3.4.6.Final 3.5.13.Final 3.6.10.Final 3.7.1.Final"
                      + " 3.8.3.Final 3.9.9.Final newest")
              .making(Dialogue.PLAIN)
              .relocating("org.jboss.netty"),
          library("Netty 4", Netty4Caller.class)
              .versionsOf("AauNettyHook", "4.0.56.Final 4.1.140.Final newest")
              .making(Dialogue.PLAIN)
              .relocating("io.netty"),
          library("Netty 4, HTTP/2", Netty4Http2Caller.class)
              .versionsOf("AauNettyHttp2Hook", "4.1.140.Final newest")
              .making(Dialogue.PLAIN)
              .relocating("io.netty"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
