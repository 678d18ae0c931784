package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.client.OverHttp2Suite;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The version matrix covers SPDY and earlier versions. */
class OkHttp27Http2Test extends OkHttp2Suite implements OverHttp2Suite {

  @Override
  protected String caller() {
    return OkHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Stream.concat(
            Stream.of(CompiledPrograms.of("java-alpn")),
            ClientLibraries.newest("OkHttp 2").stream())
        .toList();
  }
}
