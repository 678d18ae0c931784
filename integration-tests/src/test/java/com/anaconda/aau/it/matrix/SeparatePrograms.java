package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.harness.RelocatedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs that only some libraries need, in addition to the common ones. */
public final class SeparatePrograms {

  private SeparatePrograms() {}

  /**
   * The ALPN API through which OkHttp up to 3.2, and up to 3.10 on Java 8, negotiates HTTP/2 and
   * SPDY.
   */
  public static Path alpn() {
    return CompiledPrograms.of("java-alpn");
  }

  /** The common programs, relocated to match a library that somebody else has relocated. */
  public static Path renamed(Map<String, String> renamed) {
    return RelocatedJar.classPath(renamed, List.of(Build.programs()), List.of()).get(0);
  }
}
