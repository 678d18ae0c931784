package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.client.apache.ApacheHttpAsyncClient4Caller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingProxy;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.SpdyServer;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.VersionsMain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One JVM that makes the same requests with each of many versions of a client. */
final class VersionsRun implements AutoCloseable {

  /** The server's host name, which is in scope. Its IP address is not. */
  private static final String HOST = "localhost";

  /**
   * OkHttp 3.1 and 3.2, Akka HTTP up to 10.1 and Netty 4.1 up to 4.1.5 access JDK internals and
   * fail where the JDK encapsulates them.
   */
  private static final String[] OPENED = {
    "--add-opens", "java.base/sun.security.ssl=ALL-UNNAMED",
    "--add-opens", "java.base/java.nio=ALL-UNNAMED",
    "--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-exports", "java.base/sun.security.util=ALL-UNNAMED"
  };

  /**
   * Calls HttpAsyncClient, whose version 4.0 fails if it closes a connection that the requesting
   * thread has not yet found to be open. A redirect closes it.
   */
  private static final String HASTY = ApacheHttpAsyncClient4Caller.class.getName();

  /** Long enough for that thread to run on a busy machine. */
  private static final Duration REDIRECT_DELAY = Duration.ofSeconds(1);

  /**
   * Keeps a JVM with many versions small. By default, each Netty reserves 16 MB per thread, and
   * loading so many classes triggers collections of the whole heap. The CPU time of versions that
   * use Netty falls by a quarter.
   */
  private static final String[] FRUGAL = {
    "-Dio.netty.allocator.maxOrder=3",
    "-Dio.grpc.netty.shaded.io.netty.allocator.maxOrder=3",
    "-XX:MetaspaceSize=512m"
  };

  private final RecordingServer server = RecordingServer.start();
  private final SpdyServer spdy = SpdyServer.start();
  private final RecordingProxy proxy = RecordingProxy.start();
  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, Dialogue> dialogues = new HashMap<>();
  private final String[] options;

  /** Starts a run whose JVM gets some options. */
  VersionsRun(List<String> options) {
    this.options = options.toArray(new String[0]);
  }

  /**
   * Adds a version.
   *
   * @param name any unique name without a slash
   * @param caller the name of the class that sends the requests
   */
  void add(String name, String caller, Dialogue dialogue, List<Path> classPath) {
    dialogue.trials().forEach(trial -> server.answer(path(name, trial.path()), dialogue.answer()));
    String redirected = server.http(path(name, Trial.REDIRECTED));
    server.answer(
        path(name, Trial.REDIRECT.path()),
        Answer.redirect(redirected, caller.equals(HASTY) ? REDIRECT_DELAY : Duration.ZERO));
    spdy.redirect(path(name, Trial.SPDY.path()), spdy.https(path(name, Trial.REDIRECTED_SPDY)));
    String files =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> fields = new ArrayList<>(List.of(name, files, "--client", caller));
    for (Trial trial : dialogue.trials()) {
      if (trial == Trial.OWN) {
        fields.addAll(List.of("--user-agent", "toy/1"));
      }
      if (trial == Trial.TUNNEL) {
        fields.addAll(List.of("--proxy", proxy.address(), "--client", caller));
      }
      fields.addAll(List.of("GET", url(trial, path(name, trial.path()))));
    }
    lines.put(name, String.join("\t", fields));
    dialogues.put(name, dialogue);
  }

  /** Runs all versions with the agent. Returns the results by name. */
  Map<String, Evidence> withAgent() {
    return run(program(lines.values()).agent("anaconda_anon_usage_hosts=" + HOST));
  }

  /** Runs the named versions without the agent. */
  Map<String, Evidence> withoutAgent(List<String> names) {
    return names.isEmpty() ? Map.of() : run(program(names.stream().map(lines::get).toList()));
  }

  @Override
  public void close() {
    proxy.close();
    spdy.close();
    server.close();
  }

  private JavaProcess program(Collection<String> lines) {
    try {
      Path file = Build.freshDirectory("versions").resolve("runs");
      Files.write(file, lines);
      JavaProcess program =
          JavaProcess.of(VersionsMain.class, file.toString())
              .options(FRUGAL)
              // In the default directory, Vert.x 3 would use a subdirectory with a fixed name,
              // which may belong to another user.
              .options("-Djava.io.tmpdir=" + Build.freshDirectory("temporary"))
              .options(options)
              .options(TestCertificate.trustOptions());
      return JavaVersion.OF_FORKS == 8 ? program : program.options(OPENED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Evidence> run(JavaProcess program) {
    int tunnels = proxy.requests().size();
    int requests = server.requests().size();
    int requestsOverSpdy = spdy.requests().size();
    String output = program.fork().timeout(Duration.ofMinutes(20)).run().succeeded().stdout();
    List<RecordedRequest> connects = proxy.requests().subList(tunnels, proxy.requests().size());
    List<RecordedRequest> seen =
        Stream.concat(
                server.requests().stream().skip(requests),
                spdy.requests().stream().skip(requestsOverSpdy))
            .toList();
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (String part : output.split("(?m)^== ")) {
      if (!part.isEmpty()) {
        List<String> results = part.lines().toList();
        String name = results.get(0);
        Map<Trial, String> printed = new EnumMap<>(Trial.class);
        for (int i = 1; i < results.size() - 1; i++) {
          printed.put(dialogues.get(name).trials().get(i - 1), results.get(i));
        }
        String end = results.get(results.size() - 1);
        evidence.put(name, new Evidence(printed, end, pathsOf(name, seen), connects));
      }
    }
    return evidence;
  }

  private static Map<String, RecordedRequest> pathsOf(String name, List<RecordedRequest> seen) {
    Map<String, RecordedRequest> paths = new LinkedHashMap<>();
    for (RecordedRequest request : seen) {
      String path = request.target().replaceFirst("^\\w+://[^/]+", "");
      if (path.startsWith(path(name, ""))) {
        paths.put(path.substring(path(name, "").length()), request);
      }
    }
    return paths;
  }

  private static String path(String name, String last) {
    return "/" + name + "/" + last;
  }

  private String url(Trial trial, String path) {
    String url =
        switch (trial) {
          case TLS, TUNNEL -> server.https(path);
          case SPDY -> spdy.https(path);
          default -> server.http(path);
        };
    return trial == Trial.OUTSIDE ? url : url.replace("127.0.0.1", HOST);
  }
}
