package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

class ApacheHttpAsyncClient41Test extends ApacheHttpClient4Suite {

  @Override
  protected String caller() {
    return ApacheHttpAsyncClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.apache.httpcomponents:httpasyncclient:4.1.5");
  }
}
