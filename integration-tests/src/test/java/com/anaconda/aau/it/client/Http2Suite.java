package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.junit.jupiter.api.Test;

/** Tests for clients that speak HTTP/2. */
public interface Http2Suite extends ClientUnderTest {

  /** The URL for which the client uses HTTP/2. */
  default String http2(String path) {
    return server().https(path);
  }

  @Test
  default void appendsToEachOfManyStreams() {
    run(client("--user-agent", "toy/1", "GET", http2("/first"))
            .arguments("--threads", "32", "GET", http2("/"))
            .agent())
        .succeeded();

    List<RecordedRequest> requests = server().requests();
    assertEquals(33, requests.size());
    for (RecordedRequest request : requests) {
      assertEquals("HTTP/2.0", request.protocol());
      assertEquals(sent("toy/1"), request.tokens().own());
    }
    assertEquals(1, requests.stream().map(RecordedRequest::tokens).distinct().count());
  }

  @Test
  default void changesNoOtherHeaderOverHttp2() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", http2("/"));
    run(client).succeeded();
    run(client.agent()).succeeded();

    RecordedRequest with = server().requests().get(1);
    String suffix = " " + with.tokens().suffix();
    assertEquals(
        server().requests().get(0).headers().stream().map(HttpField::toString).toList(),
        with.headers().stream().map(field -> field.toString().replace(suffix, "")).toList());
  }
}
