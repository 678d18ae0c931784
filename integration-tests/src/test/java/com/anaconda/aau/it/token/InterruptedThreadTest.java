package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.InterruptedRequest;
import org.junit.jupiter.api.Test;

/**
 * An interrupt is meant for the application: the agent must neither clear it nor be stopped by it.
 */
class InterruptedThreadTest {

  @Test
  void sendsTokensAndStaysInterrupted() {
    try (RecordingServer server = RecordingServer.start()) {
      String stdout =
          JavaProcess.of(InterruptedRequest.class, server.http("/"))
              .agent()
              .run()
              .succeeded()
              .stdout();

      assertEquals("200 true\n", stdout);
      assertNotNull(server.requests().get(0).tokens().client());
    }
  }
}
