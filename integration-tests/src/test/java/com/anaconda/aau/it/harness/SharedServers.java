package com.anaconda.aau.it.harness;

import java.util.Optional;
import java.util.stream.Stream;

/** The servers that the tests of one class share, each started on first use. */
public final class SharedServers implements AutoCloseable {

  private RecordingServer server;
  private RecordingServer elsewhere;
  private RecordingProxy proxy;

  public RecordingServer server() {
    return server = server == null ? RecordingServer.start() : server;
  }

  /** A second server on the same host. */
  public RecordingServer elsewhere() {
    return elsewhere = elsewhere == null ? RecordingServer.start() : elsewhere;
  }

  public RecordingProxy proxy() {
    return proxy = proxy == null ? RecordingProxy.start() : proxy;
  }

  /** Resets the servers for the next test. */
  public void forget() {
    Stream.of(server, elsewhere)
        .flatMap(one -> Optional.ofNullable(one).stream())
        .forEach(RecordingServer::forget);
    Optional.ofNullable(proxy).ifPresent(RecordingProxy::forget);
  }

  @Override
  public void close() {
    Stream.of(server, elsewhere)
        .flatMap(one -> Optional.ofNullable(one).stream())
        .forEach(RecordingServer::close);
    Optional.ofNullable(proxy).ifPresent(RecordingProxy::close);
  }
}
