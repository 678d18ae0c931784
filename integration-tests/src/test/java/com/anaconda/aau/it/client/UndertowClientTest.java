package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.UndertowCaller;
import java.nio.file.Path;
import java.util.List;

class UndertowClientTest extends ClientTest
    implements AgentStartSuite, RawRequestSuite, Http2Suite {

  @Override
  String caller() {
    return UndertowCaller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("io.undertow:undertow-core:2.3.20.Final");
  }
}
