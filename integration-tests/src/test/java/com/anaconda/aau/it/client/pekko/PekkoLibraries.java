package com.anaconda.aau.it.client.pekko;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.SeparatePrograms;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;
import java.util.Map;

/** Pekko HTTP, and Akka HTTP, from which it was forked. */
public final class PekkoLibraries implements ClientFamily {

  private static final String HOOK = "AauPekkoHttpHook";

  private static final String ONLY_ITS_OWN_HEADER =
      "it replaces a User-Agent given as a `RawHeader` with its default.";

  private static final List<ClientLibrary> ALL =
      List.of(
          pekko("2.12", "newest"),
          pekko("3", "newest"),
          // The last one, which every build tests, needs the libraries that the hook is compiled
          // with.
          pekko("2.13", "1.0.1 1.1.0 1.2.0 newest"),
          akka("2.11", "newest", "2.11:2.5.32"),
          akka("2.12", "10.0.15", "2.12:2.5.32")
              .failing("10.0.15", Trial.OWN, ONLY_ITS_OWN_HEADER)
              .failing("10.0.15", Trial.TLS, ONLY_ITS_OWN_HEADER),
          akka("2.13", "10.1.15", "2.13:2.5.32"),
          akka("2.13", "10.2.10", "2.13:2.6.20"),
          akka("2.13", "10.4.0 newest", "2.13:2.8.5").since(11),
          akka("3", "newest", "3:2.8.5").since(11),
          library("Pekko HTTP, HTTP/2", PekkoHttp2Caller.class)
              .versionsOf(HOOK, "pekko-http-core_2.13", "1.0.1 1.1.0 1.2.0 newest")
              .with("org.apache.pekko:pekko-stream_2.13:1.1.3")
              .making(Dialogue.PLAIN),
          akkaHttp2("10.2.10", "2.6.20"),
          akkaHttp2("10.4.0 newest", "2.8.5").since(11));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  /**
   * Pekko HTTP.
   *
   * @param scala the version of Scala
   */
  private static ClientLibrary pekko(String scala, String versions) {
    return library("Pekko HTTP", PekkoCaller.class)
        .versionsOf(HOOK, "pekko-http-core_" + scala, versions)
        .with("org.apache.pekko:pekko-stream_" + scala + ":1.1.3")
        .making(Dialogue.PLAIN)
        .relocating("org.apache.pekko");
  }

  /** Akka HTTP has the same API as Pekko HTTP in other packages. */
  private static ClientLibrary akka(String scala, String versions, String stream) {
    return onAkka(library("Akka HTTP", PekkoCaller.class), scala, versions, stream)
        .relocating("akka");
  }

  private static ClientLibrary akkaHttp2(String versions, String stream) {
    return onAkka(
        library("Akka HTTP, HTTP/2", PekkoHttp2Caller.class), "2.13", versions, "2.13:" + stream);
  }

  private static ClientLibrary onAkka(
      ClientLibrary library, String scala, String versions, String stream) {
    return library
        .programs(() -> SeparatePrograms.renamed(Map.of("org/apache/pekko/", "akka/")))
        .versionsOf(HOOK, "akka-http-core_" + scala, versions)
        .with("com.typesafe.akka:akka-stream_" + stream)
        .making(Dialogue.PLAIN);
  }
}
