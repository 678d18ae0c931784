package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** async-profiler inserts calls of its own into the method that the agent weaves. */
@Exhaustive
class ProfiledClientTest extends InFlightSuite {

  private static final String METHOD = "sun.net.www.http.HttpClient.writeRequests";
  private static final String PROFILE = "profile.txt";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tagsRequestsOfAProfiledMethod(boolean profilerFirst) throws IOException {
    Path directory = Build.freshDirectory("profiler");
    String profiler = profiler(directory, "start");

    JavaProcess client = urlConnection("/1", "/2");
    client = profilerFirst ? client.options(profiler).agent() : client.agent().options(profiler);

    Outcome outcome = client.run().succeeded();

    assertEquals("Profiling started\n200\n200\n", outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
    server.requests().forEach(request -> assertEquals("toy/1", request.tokens().own()));
    assertEquals(2, server.requests().size());
    assertProfiled(directory);
  }

  @Test
  void canBeAttachedToAProfiledJvmAndDetachedAgain() throws IOException {
    Path directory = Build.freshDirectory("profiler");
    during("/1", Aau::attach);
    during("/2", Aau::detach);

    run(urlConnection("/1", "/2", "/3").options(profiler(directory, "start,quiet")));

    assertEquals("toy/1", userAgentOf("/1"));
    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
    assertEquals("toy/1", userAgentOf("/3"));
    assertProfiled(directory);
  }

  private static String profiler(Path directory, String arguments) throws IOException {
    return String.format(
        "-agentpath:%s=%s,event=%s,collapsed,file=%s",
        library(directory), arguments, METHOD, directory.resolve(PROFILE));
  }

  private static void assertProfiled(Path directory) throws IOException {
    assertTrue(Files.readString(directory.resolve(PROFILE)).contains("HttpClient.writeRequests"));
  }

  private static Path library(Path directory) throws IOException {
    Path library = directory.resolve("libasyncProfiler.so");
    String architecture = System.getProperty("os.arch").equals("amd64") ? "x64" : "arm64";
    try (ZipFile jar = new ZipFile(Libraries.alone("tools.profiler:async-profiler:4.1").toFile())) {
      Files.copy(
          jar.getInputStream(jar.getEntry("linux-" + architecture + "/libasyncProfiler.so")),
          library);
    }
    return library;
  }
}
