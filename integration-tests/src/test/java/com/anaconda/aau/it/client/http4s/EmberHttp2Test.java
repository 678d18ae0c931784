package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

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

  @Test
  @Disabled(
      "On two cores, Ember hangs when a connection carries more than one request: 11 of 11 runs"
          + " without the agent, 11 of 11 with it")
  @Override
  public void appendsToEachOfManyStreams() {}
}
