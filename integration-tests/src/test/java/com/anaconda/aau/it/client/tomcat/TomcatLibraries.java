package com.anaconda.aau.it.client.tomcat;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.SeparatePrograms;
import java.util.List;
import java.util.Map;

/** Tomcat's WebSocket client. */
public final class TomcatLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          onJavax("7.0.105").with("org.apache.tomcat.embed:tomcat-embed-logging-juli"),
          onJavax("8.0.53 8.5.100 9.0.124"),
          tomcat("10.0.27"),
          tomcat("10.1.62").since(11),
          tomcat("newest").since(17));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  /** Before 10.0, the API was in another package. */
  private static ClientLibrary onJavax(String versions) {
    return tomcat(versions)
        .programs(() -> SeparatePrograms.renamed(Map.of("jakarta/websocket/", "javax/websocket/")));
  }

  private static ClientLibrary tomcat(String versions) {
    return library("Tomcat's WebSocket client", TomcatWebSocketCaller.class)
        .versionsOf("AauTomcatWebSocketHook", versions)
        .making(Dialogue.PLAIN)
        .relocating("org.apache.tomcat", "org.apache.juli");
  }
}
