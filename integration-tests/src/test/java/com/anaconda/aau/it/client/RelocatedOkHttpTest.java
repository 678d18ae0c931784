package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.OkHttpCaller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** OkHttp as an application has it that shades its libraries. */
class RelocatedOkHttpTest extends OkHttpSuite {

  private static final List<Path> LIBRARIES = Libraries.of("com.squareup.okhttp3:okhttp:4.12.0");

  private static final Path RELOCATED =
      RelocatedJar.of(
          Map.of(
              "okhttp3/", "shop/shaded/okhttp3/",
              "okio/", "shop/shaded/okio/",
              "com/anaconda/aau/it/program/OkHttpCaller", "shop/RelocatedCaller"),
          OkHttpCaller.class,
          LIBRARIES);

  @Override
  String caller() {
    return "shop.RelocatedCaller";
  }

  @Override
  List<Path> classPath() {
    // What the original is still needed for is Kotlin.
    Stream<Path> others =
        LIBRARIES.stream().filter(file -> file.getFileName().toString().contains("kotlin"));
    return Stream.concat(Stream.of(RELOCATED), others).toList();
  }
}
