package com.anaconda.aau.it.client.paho;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class Paho5Test extends PahoSuite {

  @Override
  protected String caller() {
    return Paho5Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Eclipse Paho, MQTT 5 over WebSocket");
  }
}
