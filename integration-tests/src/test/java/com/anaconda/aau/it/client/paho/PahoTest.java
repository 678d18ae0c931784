package com.anaconda.aau.it.client.paho;

import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class PahoTest extends PahoSuite {

  @Override
  protected String caller() {
    return PahoCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Eclipse Paho, MQTT over WebSocket");
  }
}
