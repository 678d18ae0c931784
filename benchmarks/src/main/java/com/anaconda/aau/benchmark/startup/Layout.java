package com.anaconda.aau.benchmark.startup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Knows where the build has put the programs and agents to measure, and where a measurement can
 * write.
 */
final class Layout {

  static final String OURS = "aau.jar";

  private static final String PROGRAM = "com.anaconda.aau.benchmark.program.";
  private static final List<String> PROGRAMS =
      List.of("Hello", "UrlConnectionGet", "HttpClientGet", "LoadClasses");

  private final Path benchmarks;
  private final Path work;

  /**
   * @param benchmarks the module's directory
   * @param work a directory for this measurement alone
   */
  Layout(Path benchmarks, Path work) {
    this.benchmarks = benchmarks;
    this.work = work;
  }

  /**
   * Returns the agents to compare: none at all, the empty one, ours, and others.
   *
   * @param others the agents named on the command line
   * @param withPeers whether to add the agents that the build was told to download
   */
  List<Agent> agents(List<Agent> others, boolean withPeers) {
    List<Agent> agents = new ArrayList<>();
    agents.add(new Agent("no agent", null, List.of()));
    agents.add(new Agent("empty agent", agentOf("EmptyAgent"), List.of()));
    agents.add(
        new Agent(OURS, benchmarks.resolve("../agent/target/aau.jar").normalize(), List.of()));
    agents.addAll(others);
    if (withPeers) {
      // Each gets the options that its documentation recommends for a machine without a collector.
      agents.add(
          new Agent(
              "OpenTelemetry",
              peer("opentelemetry-javaagent"),
              List.of(
                  "-Dotel.traces.exporter=none",
                  "-Dotel.metrics.exporter=none",
                  "-Dotel.logs.exporter=none")));
      agents.add(
          new Agent(
              "Datadog",
              peer("dd-java-agent"),
              List.of("-Ddd.trace.agent.port=9", "-Ddd.telemetry.enabled=false")));
      agents.add(
          new Agent(
              "Elastic",
              peer("elastic-apm-agent"),
              List.of("-Delastic.apm.disable_send=true", "-Delastic.apm.log_level=OFF")));
    }
    return agents;
  }

  /**
   * The class path of the small programs. It excludes the empty agent: otherwise the JVM would load
   * that agent from the class path and save the cost of opening a jar, which every other agent
   * incurs.
   */
  String programs() {
    String directory = "com/anaconda/aau/benchmark/program";
    for (String program : PROGRAMS) {
      String file = directory + "/" + program + ".class";
      copy(classes().resolve(file), work.resolve("programs").resolve(file));
    }
    return work.resolve("programs").toString();
  }

  private Path classes() {
    return benchmarks.resolve("target/classes");
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of a program that calls one client library. */
  String client(List<String> prefixes) {
    return jars(benchmarks.resolve("target/lib"))
        .filter(
            jar ->
                isAnyOf(prefixes, jar.getFileName().toString())
                    || jar.getFileName().toString().startsWith("com.anaconda.aau"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  String springBoot() {
    Path target = benchmarks.resolve("spring-boot/target");
    return Stream.concat(Stream.of(target.resolve("classes")), jars(target.resolve("lib")))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Creates a file with the given text. */
  Path write(String name, String text) {
    try {
      Path file = work.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empties a directory of its files and returns it. */
  Path emptyDirectory(String name) {
    Path directory = work.resolve(name);
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An agent that is called for every class and does nothing. */
  Agent idleTransformer() {
    return new Agent("idle transformer", agentOf("IdleTransformer"), List.of());
  }

  private Path agentOf(String premainClass) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", PROGRAM + premainClass);
    String classFile = (PROGRAM + premainClass).replace('.', '/') + ".class";
    Path jar = work.resolve(premainClass + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry(classFile));
      Files.copy(classes().resolve(classFile), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private Path peer(String artifact) {
    return jars(benchmarks.resolve("target/peers"))
        .filter(jar -> jar.getFileName().toString().startsWith(artifact))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no " + artifact + " in " + benchmarks + "/target/peers"));
  }

  private static Stream<Path> jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAnyOf(List<String> prefixes, String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
