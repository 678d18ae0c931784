package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.harness.RelocatedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs beside the common ones. */
public final class SeparatePrograms {

  private SeparatePrograms() {}

  /** How OkHttp up to 3.2, and on Java 8 any before 3.11, comes to HTTP/2 and SPDY. */
  public static Path alpn() {
    return CompiledPrograms.of("java-alpn");
  }

  /** Programs for libraries that somebody else has renamed. */
  public static Path renamed(Map<String, String> renamed) {
    return RelocatedJar.classPath(renamed, List.of(Build.programs()), List.of()).get(0);
  }
}
