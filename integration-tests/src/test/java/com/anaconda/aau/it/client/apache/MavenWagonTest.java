package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apache HttpClient as relocated in Maven up to 3.8. */
@Exhaustive
class MavenWagonTest extends ApacheHttpClient4Suite {

  private static final List<Path> CLASS_PATH =
      RelocatedJar.classPath(
          Map.of("org/apache/http/", "org/apache/maven/wagon/providers/http/httpclient/"),
          List.of(Build.programs()),
          Libraries.of(
              "org.apache.maven.wagon:wagon-http:3.5.3:jar:shaded", "org.slf4j:slf4j-nop:1.7.36"));

  @Override
  protected String caller() {
    return ApacheHttpClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return CLASS_PATH;
  }
}
