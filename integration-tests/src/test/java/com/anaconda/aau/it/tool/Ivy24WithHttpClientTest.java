package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** An older Ivy with the HttpClient that it supports, the predecessor of Apache HttpClient 4. */
@Exhaustive
class Ivy24WithHttpClientTest extends IvyTest {

  @Override
  Tool tool() {
    return new Tool("Ivy, with commons-httpclient 3.1", "2.4.0", "`java`");
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("org.apache.ivy:ivy:2.4.0", "commons-httpclient:commons-httpclient:3.1");
  }
}
