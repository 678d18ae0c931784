package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class AwsCrtHttp2Test extends AwsCrtSuite implements Http2Suite {

  @Override
  protected String caller() {
    return AwsCrtHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("AWS CRT, HTTP/2");
  }
}
