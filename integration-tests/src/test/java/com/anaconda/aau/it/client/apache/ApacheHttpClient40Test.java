package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class ApacheHttpClient40Test extends ApacheHttpClient4Suite {

  @Override
  protected String caller() {
    return "com.anaconda.aau.it.client.apache.ApacheHttpClient40Caller";
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.apache.httpcomponents:httpclient:4.0.3");
  }
}
