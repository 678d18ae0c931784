package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.apache.ApacheCachingAsyncClient5Caller;
import com.anaconda.aau.it.client.apache.ApacheCachingClient4Caller;
import com.anaconda.aau.it.client.apache.ApacheCachingClient5Caller;
import com.anaconda.aau.it.client.okhttp.OkHttpCachingCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.HttpCaller;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Caches of responses with {@code Vary: User-Agent}. The agent must not make clients ask the server
 * more often: they look up a response by the request that the application made, not by the request
 * that was written to the connection.
 */
class CacheTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void apacheHttpClient4ReusesACachedResponse() {
    assertAsksOnce(
        ApacheCachingClient4Caller.class, "org.apache.httpcomponents:httpclient-cache:4.5.14");
  }

  @Test
  void apacheHttpClient5ReusesACachedResponse() {
    assertAsksOnce(
        ApacheCachingClient5Caller.class,
        "org.apache.httpcomponents.client5:httpclient5-cache:5.6.5",
        "org.slf4j:slf4j-nop:1.7.36");
  }

  @Test
  void asyncApacheHttpClient5ReusesACachedResponse() {
    assertAsksOnce(
        ApacheCachingAsyncClient5Caller.class,
        "org.apache.httpcomponents.client5:httpclient5-cache:5.6.5",
        "org.slf4j:slf4j-nop:1.7.36");
  }

  @Test
  void okHttpReusesACachedResponse() {
    assertAsksOnce(OkHttpCachingCaller.class, "com.squareup.okhttp3:okhttp:4.12.0");
  }

  private void assertAsksOnce(Class<? extends HttpCaller> caller, String... libraries) {
    server.answer(
        "/cached",
        (request, response) -> {
          // Some caches store nothing unless the Date is at least as late as the request.
          response
              .getHeaders()
              .put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now()))
              .put("Cache-Control", "public, max-age=3600")
              .put("Vary", "User-Agent");
          return Answer.ok().to(request, response);
        });
    List<Path> classPath = Libraries.of(libraries);
    JavaProcess client =
        JavaProcess.of(ClientMain.class, "--client", caller.getName())
            .classPath(classPath)
            .arguments("--user-agent", "toy/1", "--times", "3", "GET", server.http("/cached"));

    assertEquals("200\n200\n200\n", client.run().succeeded().stdout());
    int without = server.requests().size();
    assertEquals("200\n200\n200\n", client.agent().run().succeeded().stdout());

    assertEquals(1, without);
    assertEquals(2, server.requests().size());
    assertTrue(server.requests().get(1).userAgent().startsWith("toy/1 aau/"));
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }
}
