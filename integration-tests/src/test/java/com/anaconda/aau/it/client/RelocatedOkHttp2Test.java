package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.OkHttp2Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shaded OkHttp 2.7, which looks like a shaded OkHttp 3. */
class RelocatedOkHttp2Test extends OkHttp2Suite {

  private static final Path RELOCATED =
      RelocatedJar.of(
          Map.of(
              "com/squareup/okhttp/", "shop/shaded/okhttp/",
              "okio/", "shop/shaded/okio/",
              "com/anaconda/aau/it/program/OkHttp2Caller", "shop/RelocatedCaller"),
          OkHttp2Caller.class,
          Libraries.of("com.squareup.okhttp:okhttp:2.7.5"));

  @Override
  String caller() {
    return "shop.RelocatedCaller";
  }

  @Override
  List<Path> classPath() {
    return List.of(RELOCATED);
  }
}
