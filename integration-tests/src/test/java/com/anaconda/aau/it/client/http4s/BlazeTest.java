package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** Exhaustive, because Blaze needs 27 MB of libraries that nothing else uses. */
@Exhaustive
class BlazeTest extends Http4sSuite implements RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return "com.anaconda.aau.it.client.http4s.BlazeCaller";
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("http4s Blaze");
  }
}
