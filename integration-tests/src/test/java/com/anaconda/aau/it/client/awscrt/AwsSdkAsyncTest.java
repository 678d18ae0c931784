package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class AwsSdkAsyncTest extends AwsCrtSuite implements RawRequestSuite {

  @Override
  protected String caller() {
    return AwsSdkAsyncCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("AWS SDK 2 on CRT, async");
  }
}
