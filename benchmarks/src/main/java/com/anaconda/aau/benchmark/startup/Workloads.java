package com.anaconda.aau.benchmark.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The programs that are measured: nothing, one request with each client, and real tools. */
final class Workloads {

  private static final String PROGRAM = "com.anaconda.aau.benchmark.program.";
  private static final String CALLER = "com.anaconda.aau.it.program.";

  /** The callers of libraries, and what the names of the jars that each needs begin with. */
  private static final Map<String, List<String>> CLIENTS = clients();

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
    for (Map.Entry<String, List<String>> client : CLIENTS.entrySet()) {
      first(
          client.getKey().replaceFirst(".*:", ""),
          layout.client(client.getValue()),
          CALLER + "ClientMain",
          "--client",
          CALLER + client.getKey().replaceFirst(":.*", ""),
          "GET");
    }
    javac();
    if (version >= 17) {
      program("Spring Boot", layout.springBoot(), "com.anaconda.aau.benchmark.spring.Application");
    }
    maven();
  }

  private static Map<String, List<String>> clients() {
    Map<String, List<String>> clients = new LinkedHashMap<>();
    clients.put("OkHttpCaller:OkHttp", List.of("com.squareup.", "org.jetbrains."));
    clients.put(
        "ApacheHttpClient4Caller:Apache HttpClient 4",
        List.of("org.apache.httpcomponents.http", "commons-"));
    clients.put(
        "ApacheHttpClient5Caller:Apache HttpClient 5",
        List.of(
            "org.apache.httpcomponents.client5", "org.apache.httpcomponents.core5", "org.slf4j"));
    return Collections.unmodifiableMap(clients);
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

  /** From the file that every JDK has. */
  static int versionOf(Path jdk) {
    try {
      String version =
          Files.readAllLines(jdk.resolve("release")).stream()
              .filter(line -> line.startsWith("JAVA_VERSION="))
              .findFirst()
              .orElseThrow()
              .replaceAll("[^0-9._]", "");
      String[] numbers = version.replaceFirst("^_", "").split("[._]");
      return Integer.parseInt(numbers[0].equals("1") ? numbers[1] : numbers[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
