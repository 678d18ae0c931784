package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.harness.Libraries;
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
    return Libraries.of("com.squareup.okhttp3:okhttp-jvm:5.5.1");
  }

  @Override
  @Test
  public void appendsOnceWhenTheAgentIsNamedTwice() {
    super.appendsOnceWhenTheAgentIsNamedTwice();
  }
}
