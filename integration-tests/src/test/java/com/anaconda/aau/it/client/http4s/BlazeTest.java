package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class BlazeTest extends Http4sSuite implements RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return BlazeCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("http4s Blaze");
  }
}
