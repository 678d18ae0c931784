package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

class ApacheHttpClient45Test extends ApacheHttpClient4Suite {

  @Override
  protected String caller() {
    return ApacheHttpClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.apache.httpcomponents:httpclient:4.5.14");
  }
}
