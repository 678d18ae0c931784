package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OkHttp5Test extends OkHttpSuite {

  @Override
  protected String caller() {
    return OkHttpCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("OkHttp");
  }

  @Override
  @Test
  public void appendsOnceWhenTheAgentIsNamedTwice() {
    super.appendsOnceWhenTheAgentIsNamedTwice();
  }
}
