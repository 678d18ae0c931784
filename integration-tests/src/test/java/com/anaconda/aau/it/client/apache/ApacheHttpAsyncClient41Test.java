package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class ApacheHttpAsyncClient41Test extends ApacheHttpClient4Suite {

  @Override
  protected String caller() {
    return ApacheHttpAsyncClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Apache HttpAsyncClient 4");
  }
}
