package com.anaconda.aau.it.matrix;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.program.Netty3Caller;
import com.anaconda.aau.it.program.Netty4Caller;
import com.anaconda.aau.it.program.Netty4Http2Caller;
import java.util.List;

/** Netty 3 and 4 with no client above them. */
final class NettyLibraries {

  static final List<ClientLibrary> ALL =
      List.of(
          onNetty3(library("Netty 3", Netty3Caller.class))
              .versions("org.jboss.netty:netty", "3.2.10.Final")
              .versions(
                  "io.netty:netty",
                  "3.3.1.Final 3.4.6.Final 3.5.13.Final 3.6.10.Final 3.7.1.Final 3.8.3.Final"
                      + " 3.9.9.Final 3.10.6.Final")
              .making(Dialogue.PLAIN)
              .relocating("org.jboss.netty"),
          library("Netty 4", Netty4Caller.class)
              .versions("io.netty:netty-codec-http", "4.0.56.Final 4.1.140.Final 4.2.20.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.netty"),
          library("Netty 4, HTTP/2", Netty4Http2Caller.class)
              .versions("io.netty:netty-codec-http2", "4.1.140.Final 4.2.20.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.netty"));

  private NettyLibraries() {}

  /** One hook for the headers that Netty has since 3.8, and for those that it had before 3.10. */
  static ClientLibrary onNetty3(ClientLibrary library) {
    String http = "org/jboss/netty/handler/codec/http/";
    return library
        .choosing(http + "HttpMessage.headers", http + "HttpMessage.getHeaders")
        .choosing(http + "HttpHeaders.entries", http + "HttpMessage.getHeaders")
        .choosing(http + "HttpHeaders.remove", http + "HttpMessage.removeHeader")
        .choosing(http + "HttpHeaders.add", http + "HttpMessage.addHeader");
  }
}
