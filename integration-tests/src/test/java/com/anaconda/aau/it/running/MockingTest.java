package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.UnderMockito;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mockito's inline mock maker changes every method of a woven class. */
@Exhaustive
class MockingTest extends InFlightSuite {

  private static final String MOCKITO = "org.mockito:mockito-core:5.20.0";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tagsRequestsAfterAClientClassWasMocked(boolean mockitoFirst) {
    List<Path> libraries = Libraries.of(MOCKITO, "com.squareup.okhttp3:okhttp:4.12.0");
    String mockito = "-javaagent:" + Libraries.alone(MOCKITO);
    JavaProcess program =
        JavaProcess.of(
                UnderMockito.class,
                "sun.net.www.http.HttpClient,okhttp3.internal.http1.Http1ExchangeCodec")
            .classPath(libraries);
    program = mockitoFirst ? program.options(mockito).agent() : program.agent().options(mockito);
    for (Class<?> caller : List.of(HttpUrlConnectionCaller.class, OkHttpCaller.class)) {
      program =
          program.arguments(
              "--client", caller.getName(), "--user-agent", "toy/1", "GET", server.http("/"));
    }

    Outcome outcome = program.run().succeeded();

    assertEquals("200\n200\n", outcome.stdout(), outcome::toString);
    assertEquals(2, server.requests().size());
    server.requests().forEach(request -> assertEquals("toy/1", request.tokens().own()));
  }

  @Test
  void canBeAttachedAfterAClientClassWasMockedAndDetachedAgain() {
    during("/1", Aau::attach);
    during("/2", Aau::detach);
    JavaProcess client =
        program(UnderMockito.class, "sun.net.www.http.HttpClient")
            // Mockito extends the boot class path. With class-data sharing, the JVM would warn of
            // that.
            .options("-Xshare:off", "-javaagent:" + Libraries.alone(MOCKITO))
            .classPath(Libraries.of(MOCKITO))
            .arguments("--client", HttpUrlConnectionCaller.class.getName())
            .arguments("--user-agent", "toy/1");
    for (String path : List.of("/1", "/2", "/3")) {
      client = client.arguments("GET", server.http(path));
    }

    run(client);

    assertEquals("toy/1", userAgentOf("/1"));
    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
    assertEquals("toy/1", userAgentOf("/3"));
  }
}
