package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.OkHttpCaller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** OkHttp as an application has it that shades its libraries. */
class RelocatedOkHttpTest extends OkHttpSuite {

  private static final List<Path> CLASS_PATH =
      RelocatedJar.classPath(
          Map.of("okhttp3/", "shop/shaded/okhttp3/", "okio/", "shop/shaded/okio/"),
          List.of(Build.programs()),
          Libraries.of("com.squareup.okhttp3:okhttp:4.12.0"));

  @Override
  String caller() {
    return OkHttpCaller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return CLASS_PATH;
  }
}
