package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.ApacheHttpClient4Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Apache HttpClient as Maven 3.8 and older have it. */
class MavenWagonTest extends ApacheHttpClient4Suite {

  private static final Path CALLER =
      RelocatedJar.of(
          Map.of(
              "org/apache/http/", "org/apache/maven/wagon/providers/http/httpclient/",
              "com/anaconda/aau/it/program/ApacheHttpClient4Caller", "shop/WagonCaller"),
          ApacheHttpClient4Caller.class,
          List.of());

  @Override
  String caller() {
    return "shop.WagonCaller";
  }

  @Override
  List<Path> classPath() {
    List<Path> wagon =
        Libraries.of(
            "org.apache.maven.wagon:wagon-http:3.5.3:jar:shaded", "org.slf4j:slf4j-nop:1.7.36");
    return Stream.concat(Stream.of(CALLER), wagon.stream()).toList();
  }
}
