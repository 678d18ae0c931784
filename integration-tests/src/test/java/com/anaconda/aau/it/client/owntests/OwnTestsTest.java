package com.anaconda.aau.it.client.owntests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Tests that clients publish on Maven Central have the same results with the agent as without,
 * except for those that compare a whole User-Agent.
 */
@Exhaustive
@Order(8)
class OwnTestsTest {

  private static final String MAIN = "com.anaconda.aau.it.client.owntests.OwnTestsMain";
  private static final String PASSED = " SUCCESSFUL";

  @Test
  void theIntegrationTestsOfHttpClient4HaveTheSameResults() throws IOException {
    assertSameResults(
        "org.apache.http.impl.client.integration",
        90,
        Set.of(),
        "org.apache.httpcomponents:httpclient:4.5.14:jar:tests",
        "org.apache.httpcomponents:httpclient:4.5.14");
  }

  @Test
  void theTestsOfHttpClient4sCacheHaveTheSameResults() throws IOException {
    assertSameResults(
        "org.apache.http.impl.client.cache",
        1000,
        Set.of(),
        "org.apache.httpcomponents:httpclient-cache:4.5.14:jar:tests",
        "org.apache.httpcomponents:httpclient-cache:4.5.14",
        "org.easymock:easymockclassextension:2.5.2",
        "net.sf.ehcache:ehcache-core:2.6.11",
        "net.spy:spymemcached:2.12.3");
  }

  @Test
  void theTestsOfHttpCore4HaveTheSameResults() throws IOException {
    assertSameResults(
        "org.apache.http",
        650,
        Set.of("testWriteResponseHead", "testWriteResponseEntity"),
        "org.apache.httpcomponents:httpcore:4.4.16:jar:tests",
        "org.apache.httpcomponents:httpcore:4.4.16",
        "commons-logging:commons-logging:1.2");
  }

  /** Some of them make requests, with {@code HttpURLConnection}. */
  @Test
  void theTestsOfGooglesHttpClientHaveTheSameResults() throws IOException {
    assertSameResults(
        "com.google.api.client",
        390,
        Set.of(),
        "com.google.http-client:google-http-client:1.43.3:jar:tests",
        "com.google.http-client:google-http-client:1.43.3",
        "com.google.guava:guava-testlib:30.1.1-jre",
        "com.google.truth:truth:1.1.5",
        "io.opencensus:opencensus-testing:0.31.1");
  }

  /**
   * Runs tests with the agent and without.
   *
   * @param tests their package
   * @param atLeast the least number of them that must pass
   * @param ofUserAgents those that compare what a client writes with the User-Agent that they set
   */
  private static void assertSameResults(
      String tests, int atLeast, Set<String> ofUserAgents, String... libraries) throws IOException {
    JavaProcess program =
        JavaProcess.of(MAIN)
            .options(openToMockito())
            .classPath(List.of(Build.programs()))
            .classPath(Libraries.of(libraries))
            .classPath(
                Libraries.of(
                    "org.mockito:mockito-core:1.10.19",
                    "org.junit.platform:junit-platform-launcher:1.14.1",
                    "org.junit.vintage:junit-vintage-engine:5.14.1"));

    Set<String> without = results(program, tests);
    Set<String> with = results(program.agent(), tests);

    long passed = without.stream().filter(it -> it.endsWith(PASSED)).count();
    assertTrue(passed >= atLeast, () -> passed + " tests passed");
    assertEquals(without.size(), with.size());
    Set<String> onlyWithout = new TreeSet<>(without);
    onlyWithout.removeAll(with);
    assertTrue(onlyWithout.stream().allMatch(it -> it.endsWith(PASSED)), onlyWithout::toString);
    assertEquals(
        ofUserAgents,
        onlyWithout.stream()
            .map(it -> it.replaceFirst(".*\\[test:(\\w+).*", "$1"))
            .collect(Collectors.toSet()));
  }

  /** Mockito 1 defines classes in the packages of the JDK that it mocks. */
  private static String[] openToMockito() {
    return JavaVersion.OF_FORKS < 9
        ? new String[0]
        : new String[] {
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED"
        };
  }

  private static Set<String> results(JavaProcess program, String tests) throws IOException {
    Path results = Build.freshDirectory("own-tests").resolve("results.txt");
    program
        .arguments(tests, results.toString())
        .fork()
        .timeout(Duration.ofMinutes(10))
        .start()
        .await()
        .succeeded();
    return new TreeSet<>(Files.readAllLines(results));
  }
}
