package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** Ivy with an Apache HttpClient on its class path, which it then uses. */
class IvyWithHttpClientTest extends IvyTest {

  @Override
  List<Path> classPath() {
    return Libraries.of("org.apache.ivy:ivy:2.5.3", "org.apache.httpcomponents:httpclient:4.5.14");
  }
}
