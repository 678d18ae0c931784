package com.anaconda.aau.it.client.owntests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tests that clients publish on Maven Central have the same results with the agent as without,
 * except for those that compare a whole User-Agent.
 */
@Exhaustive
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
   * These tests are for TestNG. Some read files beside their classes, so the classes must be in a
   * folder.
   */
  @Test
  void theTestsOfAsyncHttpClientHaveTheSameResults() throws IOException {
    JavaProcess program =
        JavaProcess.of(MAIN)
            .classPath(List.of(Build.programs()))
            .classPath(
                List.of(Zip.unpacked("org.asynchttpclient:async-http-client:2.12.4:jar:tests")))
            .classPath(
                Libraries.of(
                    "org.junit.platform:junit-platform-engine:1.14.1",
                    "org.junit.platform:junit-platform-launcher:1.14.1",
                    "org.junit.support:testng-engine:1.0.5",
                    "org.testng:testng:7.5.1"))
            .classPath(
                Libraries.of(
                    "org.asynchttpclient:async-http-client:2.12.4",
                    "org.eclipse.jetty:jetty-servlets:9.4.58.v20250814",
                    "org.eclipse.jetty:jetty-servlet:9.4.58.v20250814",
                    "org.eclipse.jetty:jetty-proxy:9.4.58.v20250814",
                    "org.eclipse.jetty.websocket:websocket-server:9.4.58.v20250814"))
            .classPath(
                Libraries.of(
                    "org.apache.tomcat.embed:tomcat-embed-core:9.0.31",
                    "org.apache.kerby:kerb-simplekdc:2.0.0",
                    "org.reactivestreams:reactive-streams-examples:1.0.3",
                    "io.reactivex.rxjava2:rxjava:2.2.18",
                    "io.reactivex:rxjava:1.3.8"))
            .classPath(
                Libraries.of(
                    "commons-io:commons-io:2.11.0",
                    "commons-fileupload:commons-fileupload:1.3.3",
                    "org.hamcrest:java-hamcrest:2.0.0.0",
                    "org.mockito:mockito-core:3.2.4"));
    assertSameResults("org.asynchttpclient", 750, Set.of(), program);
  }

  /** Runs JUnit 4 tests with the agent and without. */
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
    assertSameResults(tests, atLeast, ofUserAgents, program);
  }

  /**
   * Runs tests with the agent and without.
   *
   * @param tests their package
   * @param atLeast the least number of them that must pass
   * @param ofUserAgents those that compare what a client writes with the User-Agent that they set
   */
  private static void assertSameResults(
      String tests, int atLeast, Set<String> ofUserAgents, JavaProcess program) throws IOException {
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
