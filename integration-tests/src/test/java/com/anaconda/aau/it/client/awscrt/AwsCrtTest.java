package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** Exhaustive; in every build, {@link AwsSdkTest} and {@link AwsS3Test} use this client. */
@Exhaustive
class AwsCrtTest extends AwsCrtSuite implements RawRequestSuite {

  @Override
  protected String caller() {
    return AwsCrtCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("AWS CRT");
  }
}
