package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class ApacheHttpClient45Test extends ApacheHttpClient4Suite {

  @Override
  protected String caller() {
    return ApacheHttpClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Apache HttpClient 4");
  }
}
