package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.RepeatedMain;
import com.anaconda.aau.it.program.VersionsMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Limits what the agent allocates for a repeated request with the newest version of each client.
 * The comparison is with a program that sends the same header without the agent. In these JVMs, the
 * JIT compiler removes no allocations, so the numbers are upper limits. A WebSocket's handshake is
 * not repeated on its connection, so there is nothing to compare.
 */
@Exhaustive
@Order(6)
class RepeatedRequestsTest {

  private static final String USER_AGENT = "toy/1";

  /** Enough for a copy of a request and its headers, or for three copies of its head as text. */
  private static final long MOST_BYTES = 3072;

  /** Two runs of a client that opens a connection for each request differ by as much. */
  private static final double MOST_OF_THE_CLIENTS_OWN = 0.02;

  /**
   * With several processors, Okio has several pools of buffers and chooses one by a thread's
   * number. A client whose threads take from one pool and return to another allocates 8 KB per
   * request.
   */
  private static final String ONE_PROCESSOR = "-XX:ActiveProcessorCount=1";

  private static final Path TABLE = Path.of("target", "repeated-requests.txt");

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @TestFactory
  Stream<DynamicTest> newestVersionOfEachClient() throws IOException {
    VersionTests.fetch(ClientLibraries.HERE);
    Map<String, ClientLibrary> libraries = new LinkedHashMap<>();
    ClientLibraries.HERE.stream()
        .filter(library -> !library.name().toLowerCase(Locale.ROOT).contains("websocket"))
        .forEach(library -> libraries.put(library.name(), library));
    Map<String, String> with = run(libraries.values(), USER_AGENT, true);
    String sent = server.requests().get(0).userAgent();
    assertTrue(sent.startsWith(USER_AGENT + " aau/"), sent);
    server.forget();
    Map<String, String> without = run(libraries.values(), sent, false);
    Files.writeString(
        TABLE,
        with.keySet().stream()
            .map(name -> name + ": " + with.get(name) + " - " + without.get(name) + "\n")
            .collect(Collectors.joining()));
    return libraries.keySet().stream()
        .map(name -> dynamicTest(name, () -> check(with.get(name), without.get(name))));
  }

  private static void check(String with, String without) {
    // A client that fails here fails without the agent, too.
    assertEquals(isNumber(without), isNumber(with), with);
    if (isNumber(with)) {
      long own = Long.parseLong(without);
      long bytes = Long.parseLong(with) - own;
      assertTrue(bytes <= Math.max(MOST_BYTES, own * MOST_OF_THE_CLIENTS_OWN), bytes + " bytes");
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d+");
  }

  /** Returns the bytes per request or the reason of a failure, by the library's name. */
  private Map<String, String> run(
      Iterable<ClientLibrary> libraries, String userAgent, boolean agent) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (ClientLibrary library : libraries) {
      List<ClientVersion> versions = library.versions();
      String path = "/" + lines.size();
      server.answer(path, library.dialogue().answer());
      lines.add(
          String.join(
              "\t",
              library.name(),
              library.classPath().of(versions.get(versions.size() - 1)).stream()
                  .map(Path::toString)
                  .collect(Collectors.joining(File.pathSeparator)),
              library.caller(),
              server.http(path),
              userAgent));
      library.options().stream().filter(it -> !options.contains(it)).forEach(options::add);
    }
    Path file = Build.freshDirectory("repeated").resolve("runs");
    Files.write(file, lines);
    JavaProcess program =
        JavaProcess.of(VersionsMain.class, file.toString(), RepeatedMain.class.getName())
            .options("-Djava.io.tmpdir=" + Build.freshDirectory("temporary"))
            .options(ONE_PROCESSOR)
            .options("--add-opens", "java.base/java.nio=ALL-UNNAMED") // for Vert.x
            .options("--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED")
            .options(options.toArray(new String[0]));
    String output =
        (agent ? program.agent() : program)
            .fork()
            .timeout(Duration.ofMinutes(9))
            .run()
            .succeeded()
            .stdout();
    Map<String, String> results = new LinkedHashMap<>();
    for (String part : output.split("(?m)^== ")) {
      List<String> all = part.lines().toList();
      if (!all.isEmpty()) {
        results.put(all.get(0), all.get(1));
      }
    }
    return results;
  }
}
