package com.anaconda.aau.it.client.okhttp;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.SeparatePrograms;
import java.util.List;

/** OkHttp 2 to 5. */
public final class OkHttpLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          library("OkHttp 2", OkHttp2Caller.class)
              .programs(SeparatePrograms::alpn)
              .versionsOf("AauOkHttp2Hook", "oldest 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 newest")
              .relocating("com.squareup.okhttp", "okio")
              .making(Dialogue.WITH_SPDY),
          library("OkHttp", OkHttpCaller.class)
              .programs(SeparatePrograms::alpn)
              .versionsOf("AauOkHttp3Hook", "3.0.1 3.1.2 3.2.0 3.3.1 3.4.2")
              .relocating("okhttp3", "okio")
              .making(Dialogue.WITH_SPDY),
          library("OkHttp", OkHttpCaller.class)
              .versionsOf(
                  "AauOkHttp3Hook",
                  "3.5.0 3.6.0 3.7.0 3.8.1 3.9.1 3.10.0 3.11.0 3.12.13 3.13.1 newest")
              .versionsOf(
                  "AauOkHttpHook",
                  "4.0.1 4.1.1 4.2.2 4.3.1 4.4.1 4.5.0 4.6.0 4.7.2 4.8.1 4.9.3 4.10.0 4.11.0"
                      + " 4.12.1 5.0.0 5.1.0 5.2.3 5.3.2 5.4.0 newest")
              .relocating("okhttp3", "okio"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
