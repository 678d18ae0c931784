package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.apache.ApacheHttpClient5Caller;
import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientsAtOnce;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Several threads load their first client class at the same time, before the agent has seen any.
 */
class ConcurrentClientsTest {

  private static final List<Class<?>> CALLERS =
      List.of(
          HttpUrlConnectionCaller.class,
          OkHttpCaller.class,
          ApacheHttpClient4Caller.class,
          ApacheHttpClient5Caller.class);

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @RepeatedTest(5)
  void everyFirstRequestCarriesTokens() {
    Outcome outcome =
        JavaProcess.of(ClientsAtOnce.class, server.http("/"))
            .arguments(CALLERS.stream().map(Class::getName).toArray(String[]::new))
            .classPath(
                Libraries.of(
                    "com.squareup.okhttp3:okhttp:4.12.0",
                    "org.apache.httpcomponents:httpclient:4.5.14",
                    "org.apache.httpcomponents.client5:httpclient5:5.5",
                    "org.slf4j:slf4j-nop:1.7.36"))
            .agent()
            .run()
            .succeeded();

    assertEquals("200\n".repeat(CALLERS.size()), outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
    assertEquals(
        CALLERS.size(),
        server.requests().stream().filter(request -> request.tokens().own() != null).count());
    assertEquals(1, server.requests().stream().map(r -> r.tokens().client()).distinct().count());
  }
}
