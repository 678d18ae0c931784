package com.anaconda.aau.benchmark.startup;

import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The programs to measure: an empty one, one request with each client, and real tools. */
final class Workloads {

  private static final String PROGRAM = "com.anaconda.aau.benchmark.program.";
  private static final String CALLER = "com.anaconda.aau.it.client.";

  /**
   * A client library.
   *
   * @param javaVersion the lowest Java version that it runs on
   * @param jars the prefixes of its jars' names
   */
  private record Library(String name, int javaVersion, String caller, List<String> jars) {}

  private static final List<Library> LIBRARIES =
      List.of(
          new Library(
              "OkHttp",
              8,
              "okhttp.OkHttpCaller",
              List.of("com.squareup.", "org.jetbrains.kotlin.", "org.jetbrains.annotations")),
          new Library(
              "Apache HttpClient 4",
              8,
              "apache.ApacheHttpClient4Caller",
              List.of("org.apache.httpcomponents.http", "commons-")),
          new Library(
              "Apache HttpClient 5",
              8,
              "apache.ApacheHttpClient5Caller",
              List.of("org.apache.httpcomponents.c", "org.slf4j")),
          new Library(
              "Jetty client 12",
              17,
              "jetty.JettyClient12Caller",
              List.of("org.eclipse.jetty", "org.slf4j")),
          new Library(
              "Reactor Netty",
              8,
              "reactornetty.ReactorNettyCaller",
              List.of("io.netty", "io.projectreactor", "org.reactivestreams", "org.slf4j")));

  private final Path jdk;
  private final int version;
  private final Layout layout;
  private final Target target;
  private final int runs;
  private final List<Workload> all = new ArrayList<>();

  private Workloads(Path jdk, Layout layout, Target target, int runs) throws IOException {
    this.jdk = jdk;
    this.version = versionOf(jdk);
    this.layout = layout;
    this.target = target;
    this.runs = runs;
  }

  static List<Workload> of(Path jdk, Layout layout, Target target, int runs) throws IOException {
    Workloads workloads = new Workloads(jdk, layout, target, runs);
    workloads.addAll();
    return workloads.all;
  }

  private void addAll() {
    program("Hello", layout.programs(), PROGRAM + "Hello");
    first("HttpURLConnection", layout.programs(), PROGRAM + "UrlConnectionGet");
    if (version >= 11) {
      first("java.net.http", layout.programs(), PROGRAM + "HttpClientGet");
    }
    for (Library library : LIBRARIES) {
      if (version >= library.javaVersion) {
        first(
            library.name,
            layout.client(library.jars),
            ClientMain.class.getName(),
            "--client",
            CALLER + library.caller,
            "GET");
      }
    }
    javac();
    if (version >= 17) {
      program("Spring Boot", layout.springBoot(), "com.anaconda.aau.benchmark.spring.Application");
    }
    maven();
  }

  private void first(String client, String classPath, String main, String... arguments) {
    program(client, classPath, main, concat(arguments, target.url()));
    program(
        client + ", https", classPath, target.trust(), main, concat(arguments, target.secureUrl()));
  }

  private void program(String name, String classPath, String main, String... arguments) {
    program(name, classPath, new String[0], main, arguments);
  }

  private void program(
      String name, String classPath, String[] options, String main, String... arguments) {
    add(
        name,
        runs,
        agent ->
            command("java", agent, concat(concat(options, "-cp", classPath, main), arguments)));
  }

  private void javac() {
    Path source = layout.write("javac/One.java", "class One { int one() { return 1; } }\n");
    add(
        "javac of one file",
        runs,
        agent ->
            command(
                "javac",
                agent.stream().map(option -> "-J" + option).toList(),
                "-d",
                source.getParent().toString(),
                source.toString()));
  }

  private void maven() {
    Path settings =
        layout.write(
            "maven/settings.xml",
            "<settings><mirrors><mirror><id>target</id><mirrorOf>*</mirrorOf><url>"
                + target.url()
                + "</url></mirror></mirrors></settings>");
    all.add(
        new Workload(
            "mvn dependency:get",
            agent ->
                List.of(
                    "mvn",
                    "-q",
                    "-B",
                    "-s",
                    settings.toString(),
                    "-Dmaven.repo.local=" + layout.emptyDirectory("maven/repository"),
                    "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get",
                    "-Dartifact=org.slf4j:slf4j-nop:1.7.36"),
            agent -> Map.of("JAVA_HOME", jdk.toString(), "MAVEN_OPTS", String.join(" ", agent)),
            runs));
  }

  private void add(String name, int count, Function<List<String>, List<String>> command) {
    all.add(Workload.of(name, count, command));
  }

  private List<String> command(String tool, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin").resolve(tool).toString());
    command.addAll(options);
    command.addAll(List.of(arguments));
    return command;
  }

  private static String[] concat(String[] first, String... second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }

  /** Asks the JDK itself, because Debian's JDK 8 has no {@code release} file. */
  static int versionOf(Path jdk) {
    try {
      Process java =
          new ProcessBuilder(
                  jdk.resolve("bin/java").toString(), "-XshowSettings:properties", "-version")
              .redirectErrorStream(true)
              .start();
      String version =
          java.inputReader()
              .lines()
              .filter(line -> line.contains("java.specification.version ="))
              .findFirst()
              .orElseThrow();
      return Integer.parseInt(version.replaceFirst(".*= (1\\.)?", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
