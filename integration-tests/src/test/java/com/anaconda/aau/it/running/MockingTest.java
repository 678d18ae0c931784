package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.UnderMockito;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mockito's inline mock maker changes every method of a woven class. */
@Exhaustive
class MockingTest {

  private static final String MOCKITO = "org.mockito:mockito-core:5.20.0";

  @AutoClose private final RecordingServer server = RecordingServer.start();

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
}
