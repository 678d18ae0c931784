package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.program.RequestSpec;
import org.junit.jupiter.api.Test;

/** Tests for clients that support {@code Expect: 100-continue}. */
public interface ExpectContinueSuite extends ClientUnderTest {

  @Test
  default void appendsToARequestWithExpectContinue() {
    uploadWithExpectContinue();

    RecordedRequest request = server().requests().get(0);
    assertTrue(request.header("Expect").get(0).equalsIgnoreCase("100-continue"));
    assertEquals("toy/1", request.tokens().own());
    assertEquals(RequestSpec.body().length, server().bytesReceived("/upload"));
  }

  /** Uploads a body with {@code Expect: 100-continue}. */
  default Outcome uploadWithExpectContinue() {
    String[] arguments = {
      "--expect-continue", "true", "--user-agent", "toy/1", "PUT", url("/upload")
    };
    return run(client(arguments).agent()).succeeded();
  }
}
