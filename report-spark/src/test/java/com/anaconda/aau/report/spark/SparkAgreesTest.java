package com.anaconda.aau.report.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs both jars on the same logs. The jar for Spark uses two threads. */
@Tag("exhaustive")
class SparkAgreesTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  @TempDir Path directory;
  private Path logs;

  @BeforeEach
  void makeLogs() throws IOException {
    logs = Files.createDirectory(directory.resolve("logs"));
    new Logs(1).write(logs.resolve("access.log-1.gz"), 1, 2, 5000);
    new Logs(2).write(logs.resolve("access.log-2"), 2, 4, 5000);
  }

  @Test
  void onEveryFigureOfSeveralBatches() throws Exception {
    // The log is larger than 128 MB, so it is divided, and it has more clients than are counted
    // exactly.
    new Logs(3).write(logs.resolve("access.log-3"), 5, 6, 350_000);
    assertTrue(Files.size(logs.resolve("access.log-3")) > 130 << 20);

    assertEquals(laptop(logs.toString(), "--json"), spark(logs.toString(), "--json"));
  }

  @Test
  void onAStoreCreatedByASingleMachine() throws Exception {
    Path store = directory.resolve("store");
    laptop(logs.resolve("access.log-1.gz").toString(), "--store", store.toString());
    Path copy = copyOf(store);
    String all = logs.toUri().toString();

    String withSpark = spark(all, "--json", "--by", "week", "--store=" + copy.toUri());

    assertEquals(
        laptop(logs.toString(), "--json", "--by", "week", "--store", store.toString()), withSpark);
    // A store does not contain the lines that could not be read.
    assertEquals(
        laptop("--json", "--by", "week", "--store", store.toString()),
        laptop("--json", "--by", "week", "--store", copy.toString()));
    assertEquals(names(store), names(copy));
  }

  @Test
  void makesAStoreReadableOnlyByItsOwner() throws Exception {
    Path store = directory.resolve("store");
    spark(logs.toString(), "--store", store.toUri().toString());

    assertEquals("rwx------", permissions(store));
    try (Stream<Path> files = Files.list(store)) {
      for (Path file : files.toList()) {
        assertEquals("rw-------", permissions(file), file.toString());
      }
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void reportsAMissingConnector() throws Exception {
    assertEquals(3, run(sparkCommand("s3a://bucket/logs/")).exitValue());
    String message = "aau-report: s3a://bucket/logs/: Spark has no connector for this.";
    assertTrue(stderr().contains(message), stderr());
  }

  @Test
  void refusesStandardInput() throws Exception {
    assertEquals(2, run(sparkCommand("-")).exitValue());
    String message = "aau-report: A cluster cannot read standard input (-).\n";
    assertTrue(stderr().endsWith(message), stderr());
  }

  private Path copyOf(Path store) throws IOException {
    Path copy = Files.createDirectory(directory.resolve("copy"));
    try (Stream<Path> files = Files.list(store)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  /** Returns the names of a store's files, without their random parts. */
  private static List<String> names(Path store) throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("-[0-9a-f]+\\.run", ".run"))
          .sorted()
          .toList();
    }
  }

  private String laptop(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", System.getProperty("laptop.jar")));
    command.addAll(List.of(arguments));
    return stdoutOf(command);
  }

  private String spark(String... arguments) throws Exception {
    return stdoutOf(sparkCommand(arguments));
  }

  /** Returns the command line of {@code spark-submit --master local[2]}. */
  private static List<String> sparkCommand(String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-Dspark.master=local[2]", "-Dspark.ui.enabled=false"));
    command.add("-cp");
    command.add(
        System.getProperty("spark.jar")
            + File.pathSeparator
            + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("aau-report"))
                .collect(Collectors.joining(File.pathSeparator)));
    command.add(SparkReport.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private String stdoutOf(List<String> command) throws Exception {
    Process process = run(command);
    assertEquals(0, process.exitValue(), stderr());
    return Files.readString(directory.resolve("stdout"));
  }

  private String stderr() throws IOException {
    return Files.readString(directory.resolve("stderr"));
  }

  private Process run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(directory.resolve("stdout").toFile())
            .redirectError(directory.resolve("stderr").toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running: " + command);
    return process;
  }
}
