package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every HTTP client must pass. */
abstract class HttpClientSuite {

  RecordingServer server;

  /** The program that uses the client. */
  abstract String caller();

  /** Where the client is, nothing when it is part of the JDK. */
  List<Path> classPath() {
    return List.of();
  }

  @BeforeEach
  final void startServer() {
    server = RecordingServer.start();
  }

  @AfterEach
  final void stopServer() {
    server.close();
  }

  /** A JVM that makes requests, without the agent. */
  final JavaProcess client(String... arguments) {
    return JavaProcess.of(ClientMain.class, caller()).classPath(classPath()).arguments(arguments);
  }

  @Test
  void appendsTheTokensToTheClientsDefault() {
    client("GET", server.http("/without")).run().succeeded();
    Outcome outcome = client("GET", server.http("/with")).agent().run().succeeded();

    assertEquals("200\n", outcome.stdout());
    assertEquals("", outcome.stderr());
    String ownDefault = server.requests().get(0).userAgent();
    assertEquals(ownDefault, server.requests().get(1).tokens().own());
    assertNotNull(server.requests().get(1).tokens().client());
  }
}
