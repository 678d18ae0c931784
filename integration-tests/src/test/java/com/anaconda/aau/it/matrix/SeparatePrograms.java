package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Programs beside the common ones: compiled with a library that is older than theirs, or renamed as
 * somebody's published copy of a library is.
 */
final class SeparatePrograms {

  private SeparatePrograms() {}

  /** Compiled with what has all that they use of 9 to 11. */
  static Path callersOfJetty() {
    return CompiledPrograms.of(
        "java-jetty9",
        Libraries.of("org.eclipse.jetty.http2:http2-http-client-transport:9.4.57.v20241219"));
  }

  /** How OkHttp up to 3.2, and on Java 8 any before 3.11, comes to HTTP/2 and SPDY. */
  static Path alpn() {
    return CompiledPrograms.of("java-alpn", List.of());
  }

  static Path callerOfKtor10() {
    return CompiledPrograms.of("java-ktor10", Libraries.of("io.ktor:ktor-client-cio:1.2.6"));
  }

  static Path callerOfUndertow10() {
    return CompiledPrograms.of(
        "java-undertow10", Libraries.of("io.undertow:undertow-core:1.2.12.Final"));
  }

  static Path callerOfGrpc10() {
    return CompiledPrograms.of(
        "java-grpc10", Libraries.of("io.grpc:grpc-netty:1.0.3", "io.grpc:grpc-stub:1.0.3"));
  }

  /** Programs for libraries that somebody else has renamed. */
  static Path renamed(Map<String, String> renamed) {
    return RelocatedJar.classPath(renamed, List.of(Build.programs()), List.of()).get(0);
  }
}
