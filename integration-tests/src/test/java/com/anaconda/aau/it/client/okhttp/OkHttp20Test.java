package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class OkHttp20Test extends OkHttp2Suite {

  @Override
  protected String caller() {
    return OkHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("com.squareup.okhttp:okhttp:2.0.0");
  }
}
