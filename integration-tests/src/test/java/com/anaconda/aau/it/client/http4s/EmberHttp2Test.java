package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * To a server that speaks only HTTP/1.1, Ember first opens a connection that it does not use, which
 * {@link com.anaconda.aau.it.client.RawRequestSuite} does not expect.
 */
@Exhaustive
class EmberHttp2Test extends Http4sSuite implements Http2Suite {

  @Override
  protected String caller() {
    return EmberHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("http4s Ember, HTTP/2");
  }

  /**
   * Skipped, because Ember may print {@code H2Connection$KillWithoutMessage} when one of several
   * connections ends. {@link EmberTest} runs it.
   */
  @Override
  public void isNotAmongTheRequestsThatNoHookSaw() {}
}
