package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aau-core} as a library for programs, as docs/library.md describes it. */
class LibraryTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path home;

  @Test
  void theExampleSendsTheTokens() throws Exception {
    String document = Files.readString(Path.of("../docs/library.md"));
    Matcher example = Pattern.compile("(?ms)^```java\\n(.*?)^```").matcher(document);
    assertTrue(example.find());
    Path source = Files.writeString(home.resolve("Fetch.java"), example.group(1));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", CLASS_PATH, "-d", home.toString(), source.toString());
    assertEquals(0, failed);

    List<String> sent = new CopyOnWriteArrayList<>();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          sent.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      assertEquals("204", fetch("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    } finally {
      server.stop(0);
    }

    String client = Files.readString(home.resolve(".conda/aau_token"));
    String expected = "fetch/1\\.0 aau/\\S+ c/" + Pattern.quote(client) + " s/\\S{22}";
    assertTrue(sent.get(0).matches(expected), sent::toString);
  }

  private String fetch(String url) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(java, "-cp", home + ":" + CLASS_PATH, "Fetch", url)
            .redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.matches("(?i).*(CONDA|DO_NOT_TRACK).*"));
    variables.put("HOME", home.toString());
    variables.put("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", home.resolve("no-system").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.strip();
  }

  @Test
  void onlyHostsInScopeSeeTokens() {
    AnonUsage usage = usage("CONDA_ANACONDA_ANON_USAGE_HOSTS", "a.example:443,[::1]:8080");

    String tagged = "tool " + usage.tokenString();
    assertEquals(tagged, usage.userAgent("tool", URI.create("https://a.example/path")));
    assertEquals(tagged, usage.userAgent("tool", URI.create("https://me:secret@a.example")));
    assertEquals(tagged, usage.userAgent("tool", URI.create("http://[::1]:8080/")));
    assertEquals(usage.tokenString(), usage.userAgent(null, URI.create("HTTPS://A.EXAMPLE/")));
    assertEquals("tool", usage.userAgent("tool", URI.create("http://a.example/")));
    assertEquals("tool", usage.userAgent(tagged, URI.create("https://b.example/")));
    assertEquals("tool", usage.userAgent("tool", URI.create("mailto:a@a.example")));
    assertNull(usage.userAgent(null, URI.create("https://b.example/")));
  }

  @Test
  void leavesAUserAgentWithTokensUnchanged() {
    AnonUsage usage = usage("X", "");
    String others = "tool aau/1.0.0 c/x";

    assertSame(others, usage.userAgent(others, URI.create("https://a.example/")));
  }

  @Test
  void eachHostSeesItsOwnTokensOnRequest() {
    AnonUsage usage = usage("CONDA_ANACONDA_ANON_USAGE_UNLINKABLE", "true");

    assertNotEquals(
        usage.userAgent("tool", URI.create("https://a.example/")),
        usage.userAgent("tool", URI.create("https://b.example/")));
  }

  @Test
  void anOptOutLeavesOnlyTheVersion() {
    AnonUsage usage = usage("DO_NOT_TRACK", "1");

    assertEquals(
        "tool aau/" + Version.VERSION, usage.userAgent("tool", URI.create("https://a.example/")));
  }

  private AnonUsage usage(String variable, String value) {
    return AnonUsage.resolve(
        TestEnvironment.withHome(home).with(variable, value).build(), Map.of());
  }

  @Test
  void everyOtherPackageIsDocumentedAsInternal() throws IOException {
    Path root = Path.of("src/main/java/com/anaconda/aau/core");
    try (Stream<Path> directories = Files.walk(root).filter(Files::isDirectory)) {
      for (Path directory : directories.toList()) {
        String text = Files.readString(directory.resolve("package-info.java"));
        assertTrue(text.contains("nternal"), directory::toString);
      }
    }
  }
}
