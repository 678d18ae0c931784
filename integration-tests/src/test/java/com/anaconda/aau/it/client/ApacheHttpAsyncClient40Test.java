package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.ApacheHttpAsyncClient4Caller;
import java.nio.file.Path;
import java.util.List;

class ApacheHttpAsyncClient40Test extends ApacheHttpClient4Suite {

  @Override
  String caller() {
    return ApacheHttpAsyncClient4Caller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("org.apache.httpcomponents:httpasyncclient:4.0.2");
  }

  @Override
  String[] options() {
    // It sometimes waits for ever for the end of a handshake of TLS 1.3.
    return new String[] {"-Djdk.tls.client.protocols=TLSv1.2"};
  }
}
