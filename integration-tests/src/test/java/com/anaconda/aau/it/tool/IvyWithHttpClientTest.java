package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** Ivy with an Apache HttpClient on its class path, which it then uses. */
@Exhaustive
class IvyWithHttpClientTest extends IvyTest {

  @Override
  Tool tool() {
    return new Tool("Ivy, with httpclient 4.5.14", super.tool().version(), "`java`");
  }

  @Override
  List<Path> classPath() {
    return Libraries.of(
        "org.apache.ivy:ivy:" + tool().version(), "org.apache.httpcomponents:httpclient:4.5.14");
  }
}
