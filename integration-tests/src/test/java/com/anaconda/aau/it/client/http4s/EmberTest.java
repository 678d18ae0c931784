package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** Ember writes only one User-Agent. */
class EmberTest extends Http4sSuite implements RawRequestSuite {

  @Override
  protected String caller() {
    return EmberCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("http4s Ember");
  }
}
