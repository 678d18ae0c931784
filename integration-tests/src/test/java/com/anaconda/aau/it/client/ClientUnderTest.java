package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;

/** What a suite asks of the class that runs it. */
interface ClientUnderTest {

  /** The server of this one test. */
  RecordingServer server();

  /** A JVM that makes requests with the client, without the agent. */
  JavaProcess client(String... arguments);
}
