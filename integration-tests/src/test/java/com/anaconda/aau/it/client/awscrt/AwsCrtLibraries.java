package com.anaconda.aau.it.client.awscrt;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import java.util.List;

/**
 * The AWS Common Runtime, and the AWS SDK's client on it. Native code finds its classes by their
 * names, so there are no relocated copies.
 */
public final class AwsCrtLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          library("AWS CRT", AwsCrtCaller.class)
              .versionsOf("AauAwsCrtHook", "oldest 0.21.17 0.38.13 newest")
              .making(Dialogue.PLAIN),
          library("AWS CRT, HTTP/2", AwsCrtHttp2Caller.class)
              .versionsOf("AauAwsCrtHook", "0.21.17 0.38.13 newest")
              .making(Dialogue.PLAIN),
          library("AWS SDK 2 on CRT", AwsSdkCaller.class)
              .versions("software.amazon.awssdk:aws-crt-client", "2.30.36 2.59.1")
              .with(ClientLibraries.NO_LOGGER)
              .making(Dialogue.PLAIN));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
