package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.RecordingServer;

/** Runs a client's tests over HTTP/2, for clients that speak it only over TLS. */
public interface OverHttp2Suite extends Http2Suite, TlsSuite {

  @Override
  default String url(RecordingServer server, String path) {
    return server.https(path);
  }
}
