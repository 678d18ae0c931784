package com.anaconda.aau.it.client.awscrt;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/**
 * The AWS Common Runtime, and the AWS SDK's clients on it. Native code finds its classes by their
 * names, so there are no relocated copies.
 */
public final class AwsCrtLibraries implements ClientFamily {

  private static final String OLDER =
      "0.17.3 0.18.2 0.19.11 0.20.5 0.22.5 0.23.2 0.24.1 0.25.1 0.26.1 0.27.7 0.28.13 0.29.25"
          + " 0.30.11 0.31.3 0.33.11";

  private static final String NEWER =
      "0.34.1 0.35.0 0.36.3 0.37.0 0.39.4 0.40.3 0.41.0 0.42.2 0.43.9 0.44.0 0.45.4 0.46.1"
          + " 0.47.3 0.48.5 0.49.0";

  private static final List<ClientLibrary> ALL =
      List.of(
          crt("0.16.16 0.21.17 0.38.13 newest"),
          crtHttp2("0.21.17 0.38.13 newest"),
          sdk("2.30.36 2.59.1"),
          asyncSdk("2.30.36 2.59.1"));

  /** Each version is up to 24 MB, because it has native code for all platforms. */
  private static final List<ClientLibrary> LEFT_OUT =
      List.of(
          crt(OLDER),
          crt(NEWER),
          crtHttp2(OLDER),
          crtHttp2(NEWER),
          asyncSdk("2.20.162"),
          sdk(
              "2.22.12 2.23.21 2.24.10 2.25.70 2.26.31 2.27.24 2.28.29"
                  + " 2.29.52 2.31.78 2.32.33 2.33.13 2.34.9 2.35.11 2.36.3"),
          sdk(
              "2.37.5 2.38.4 2.39.6 2.40.16 2.41.34 2.42.37 2.44.14 2.46.17 2.48.3 2.49.3"
                  + " 2.51.2 2.52.0 2.54.13 2.57.8 2.58.0"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  @Override
  public List<ClientLibrary> leftOut() {
    return LEFT_OUT;
  }

  private static ClientLibrary crt(String versions) {
    return library("AWS CRT", AwsCrtCaller.class)
        .versionsOf("AauAwsCrtHook", versions)
        .making(Dialogue.PLAIN);
  }

  private static ClientLibrary crtHttp2(String versions) {
    return library("AWS CRT, HTTP/2", AwsCrtHttp2Caller.class)
        .versionsOf("AauAwsCrtHook", versions)
        .making(Dialogue.PLAIN);
  }

  private static ClientLibrary sdk(String versions) {
    return sdk(library("AWS SDK 2 on CRT", AwsSdkCaller.class), versions);
  }

  private static ClientLibrary asyncSdk(String versions) {
    return sdk(library("AWS SDK 2 on CRT, async", AwsSdkAsyncCaller.class), versions);
  }

  private static ClientLibrary sdk(ClientLibrary client, String versions) {
    return client
        .versions("software.amazon.awssdk:aws-crt-client", versions)
        .with(ClientLibraries.NO_LOGGER)
        .making(Dialogue.PLAIN);
  }
}
