package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.OkHttp2Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shaded OkHttp 2.7, which looks like a shaded OkHttp 3. */
class RelocatedOkHttp2Test extends OkHttp2Suite {

  private static final List<Path> CLASS_PATH =
      RelocatedJar.classPath(
          Map.of("com/squareup/okhttp/", "shop/shaded/okhttp/", "okio/", "shop/shaded/okio/"),
          List.of(Build.programs()),
          Libraries.of("com.squareup.okhttp:okhttp:2.7.5"));

  @Override
  String caller() {
    return OkHttp2Caller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return CLASS_PATH;
  }
}
