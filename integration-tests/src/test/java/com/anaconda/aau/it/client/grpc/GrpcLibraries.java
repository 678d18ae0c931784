package com.anaconda.aau.it.client.grpc;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.client.netty.NettyLibraries;
import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.matrix.SeparatePrograms;
import java.util.List;

/** gRPC on Netty, on its own relocated copy of Netty, and on OkHttp. */
public final class GrpcLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          // 1.3.1 depends on a core that was never published.
          grpc10("gRPC on Netty")
              .versions(
                  "io.grpc:grpc-netty",
                  "1.0.3 1.1.2 1.2.0 1.3.0 1.4.0 1.5.0 1.6.1 1.7.1 1.8.0 1.9.1")
              .making(Dialogue.GRPC_WITHOUT_TLS)
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc10("gRPC on Netty")
              .versions("io.grpc:grpc-netty", "1.10.1")
              .withOnJava8(NettyLibraries.OPENSSL)
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc("gRPC on Netty")
              .versions(
                  "io.grpc:grpc-netty",
                  "1.11.0 1.12.1 1.13.2 1.14.0 1.15.1 1.16.1 1.17.1 1.18.0 1.19.0"
                      + " 1.20.0 1.21.1 1.22.3 1.23.1 1.24.2 1.25.0 1.26.1 1.27.2 1.28.1"
                      + " 1.29.0 1.30.2 1.31.2")
              .withOnJava8(NettyLibraries.OPENSSL)
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc("gRPC on Netty")
              .versions(
                  "io.grpc:grpc-netty",
                  "1.32.3 1.33.1 1.34.1 1.35.1 1.36.3 1.37.1"
                      + " 1.38.1 1.39.0 1.40.2 1.41.3 1.42.3 1.43.3 1.44.2 1.45.4 1.46.1"
                      + " 1.47.1 1.48.2 1.49.2 1.50.3 1.51.3 1.52.1 1.53.0 1.54.2 1.55.3"
                      + " 1.56.1 1.57.2 1.58.1 1.59.1 1.60.2 1.61.1 1.62.2 1.63.2 1.64.2"
                      + " 1.65.1 1.66.0 1.67.1 1.68.3 1.69.1 1.70.0 1.71.0 1.72.0 1.73.0"
                      + " 1.74.0 1.75.0 1.76.3 1.77.1 1.78.0 1.79.0 1.80.0 1.81.0 1.82.4"
                      + " 1.83.1 1.84.3 1.85.1")
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc10("gRPC on its relocated Netty")
              .versionsOf("AauNettyHook", "grpc", "1.9.1")
              .making(Dialogue.GRPC_WITHOUT_TLS)
              .relocating("io.grpc", "io.opencensus"),
          grpc10("gRPC on its relocated Netty")
              .versionsOf("AauNettyHook", "grpc", "1.10.1")
              .relocating("io.grpc", "io.opencensus"),
          // Each version is 8 MB, so this list has only every fifth release line and the last one.
          // LEFT_OUT has the others.
          grpc("gRPC on its relocated Netty")
              .versionsOf(
                  "AauNettyHook",
                  "grpc",
                  "1.11.0 1.15.1 1.20.0 1.25.0 1.30.2 1.35.1 1.40.2 1.45.4 1.50.3 1.55.3"
                      + " 1.60.2 1.65.1 1.70.0 1.75.0 1.80.0 newest")
              .relocating("io.grpc", "io.opencensus"),
          grpc10("gRPC on OkHttp")
              .versionsOf(
                  "AauGrpcOkHttpHook",
                  "1.0.3 1.1.2 1.2.0 1.3.0 1.5.0 1.6.1 1.7.0 1.8.0 1.9.1 1.10.1 1.11.0")
              .relocating("io.grpc", "io.opencensus"),
          grpc("gRPC on OkHttp")
              .versionsOf(
                  "AauGrpcOkHttpHook",
                  "1.12.1 1.13.2 1.14.0 1.15.1 1.16.1 1.17.1 1.18.0 1.19.0 1.20.0 1.21.1"
                      + " 1.22.1 1.23.1 1.24.1 1.25.0 1.26.0 1.27.1 1.28.1 1.29.0 1.30.2 1.31.1"
                      + " 1.32.2 1.33.1 1.34.1 1.35.0 1.36.2 1.37.1 1.38.1 1.39.0 1.40.2 1.41.1"
                      + " 1.42.2 1.43.2 1.44.1 1.45.1 1.46.0 1.47.0 1.48.1 1.49.2 1.50.2 1.51.1"
                      + " 1.52.1 1.53.0 1.54.1 1.55.3 1.56.1 1.57.2 1.58.1 1.59.1 1.60.1 1.61.1"
                      + " 1.62.2 1.63.0 1.64.0 1.65.1 1.66.0 1.67.1 1.68.2 1.69.1 1.70.0 1.71.0"
                      + " 1.72.0 1.73.0 1.74.0 1.75.0 1.76.3 1.77.0 1.78.0 1.79.0 newest")
              .relocating("io.grpc", "io.opencensus"));

  /** The other release lines of gRPC on its relocated Netty. */
  private static final ClientLibrary LEFT_OUT =
      grpc("gRPC on its relocated Netty")
          .versionsOf(
              "AauNettyHook",
              "grpc",
              "1.12.0 1.13.1 1.14.0 1.16.1 1.17.1 1.18.0 1.19.0 1.21.0 1.22.3 1.23.0 1.24.2"
                  + " 1.26.0 1.27.2 1.28.1 1.29.0 1.31.2 1.32.3 1.33.1 1.34.1 1.36.3 1.37.1"
                  + " 1.38.1 1.39.0 1.41.3 1.42.3 1.43.3 1.44.2 1.46.1 1.47.1 1.48.2 1.49.2"
                  + " 1.51.3 1.52.1 1.53.0 1.54.2 1.56.1 1.57.2 1.58.1 1.59.1 1.61.1 1.62.2"
                  + " 1.63.2 1.64.2 1.66.0 1.67.1 1.68.3 1.69.1 1.71.0 1.72.0 1.73.0 1.74.0"
                  + " 1.76.3 1.77.1 1.78.0 1.79.0 1.81.0 1.82.4 1.83.1 1.84.3");

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  @Override
  public List<ClientLibrary> leftOut() {
    return List.of(LEFT_OUT);
  }

  private static ClientLibrary grpc(String name) {
    return library(name, GrpcCaller.class).with("io.grpc:grpc-stub").making(Dialogue.GRPC);
  }

  /** A version before 1.11. */
  private static ClientLibrary grpc10(String name) {
    return library(name, "com.anaconda.aau.it.client.grpc.Grpc10Caller")
        .programs(SeparatePrograms::alpn)
        .with("io.grpc:grpc-stub")
        .making(Dialogue.GRPC);
  }
}
