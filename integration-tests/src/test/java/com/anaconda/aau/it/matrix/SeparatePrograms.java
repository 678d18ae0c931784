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
public final class SeparatePrograms {

  private SeparatePrograms() {}

  /** Compiled with what has all that they use of 9 to 11. */
  public static Path callersOfJetty() {
    return CompiledPrograms.of(
        "java-jetty9",
        Libraries.of("org.eclipse.jetty.http2:http2-http-client-transport:9.4.57.v20241219"));
  }

  /** How OkHttp up to 3.2, and on Java 8 any before 3.11, comes to HTTP/2 and SPDY. */
  public static Path alpn() {
    return CompiledPrograms.of("java-alpn", List.of());
  }

  public static Path callerOfKtor10() {
    return CompiledPrograms.of("java-ktor10", Libraries.of("io.ktor:ktor-client-cio:1.2.6"));
  }

  public static Path callerOfUndertow10() {
    return CompiledPrograms.of(
        "java-undertow10", Libraries.of("io.undertow:undertow-core:1.2.12.Final"));
  }

  public static Path callerOfGrpc10() {
    return CompiledPrograms.of(
        "java-grpc10", Libraries.of("io.grpc:grpc-netty:1.0.3", "io.grpc:grpc-stub:1.0.3"));
  }

  /** Compiled with one that has all that they use of 1.0 to 1.8. */
  public static Path callersOfAsyncHttpClient1() {
    return CompiledPrograms.of("java-ahc10", Libraries.of("com.ning:async-http-client:1.1.0"));
  }

  public static Path callerOfVertx20() {
    return CompiledPrograms.of("java-vertx20", Libraries.of("io.vertx:vertx-core:2.0.2-final"));
  }

  public static Path callerOfVertx30() {
    return CompiledPrograms.of("java-vertx30", Libraries.of("io.vertx:vertx-core:3.0.0"));
  }

  public static Path callerOfReactorNetty05() {
    return CompiledPrograms.of(
        "java-reactor-netty05", Libraries.of("io.projectreactor.ipc:reactor-netty:0.5.2.RELEASE"));
  }

  public static Path callerOfReactorNetty07() {
    return CompiledPrograms.of(
        "java-reactor-netty07", Libraries.of("io.projectreactor.ipc:reactor-netty:0.7.15.RELEASE"));
  }

  public static Path callerOfReactorNetty08() {
    return CompiledPrograms.of(
        "java-reactor-netty08",
        Libraries.of("io.projectreactor.netty:reactor-netty:0.8.23.RELEASE"));
  }

  public static Path callerOfPlay10() {
    return CompiledPrograms.of(
        "java-play10", Libraries.of("com.typesafe.play:play-ahc-ws-standalone_2.12:1.0.7"));
  }

  /** Since then it is on Pekko. */
  public static Path callerOfPlay30() {
    return RelocatedJar.classPath(
            Map.of("akka/", "org/apache/pekko/"), List.of(callerOfPlay10()), List.of())
        .get(0);
  }

  /** Programs for libraries that somebody else has renamed. */
  public static Path renamed(Map<String, String> renamed) {
    return RelocatedJar.classPath(renamed, List.of(Build.programs()), List.of()).get(0);
  }
}
