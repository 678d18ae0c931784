package com.anaconda.aau.it.client.owntests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Tests that a client publishes on Maven Central have the same results with the agent as without.
 * None of them compares a whole User-Agent.
 */
@Exhaustive
class OwnTestsTest {

  private static final String MAIN = "com.anaconda.aau.it.client.owntests.OwnTestsMain";

  @Test
  void theIntegrationTestsOfHttpClient4HaveTheSameResults() throws IOException {
    JavaProcess program =
        JavaProcess.of(MAIN)
            .classPath(List.of(Build.programs()))
            .classPath(
                Libraries.of(
                    "org.apache.httpcomponents:httpclient:4.5.14:jar:tests",
                    "org.apache.httpcomponents:httpclient:4.5.14",
                    "org.mockito:mockito-core:1.10.19"))
            .classPath(
                Libraries.of(
                    "org.junit.platform:junit-platform-launcher:1.14.1",
                    "org.junit.vintage:junit-vintage-engine:5.14.1"));
    String tests = "org.apache.http.impl.client.integration";

    Set<String> without = results(program, tests);
    Set<String> with = results(program.agent(), tests);

    assertTrue(without.stream().filter(it -> it.endsWith(" SUCCESSFUL")).count() > 90);
    assertEquals(without, with);
  }

  private static Set<String> results(JavaProcess program, String tests) throws IOException {
    Path results = Build.freshDirectory("own-tests").resolve("results.txt");
    program
        .arguments(tests, results.toString())
        .fork()
        .timeout(Duration.ofMinutes(2))
        .start()
        .await()
        .succeeded();
    return new TreeSet<>(Files.readAllLines(results));
  }
}
