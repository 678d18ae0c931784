package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The last step of the build, which makes the jar of all its classes. */
class JarLayoutTest {

  private static final String OURS = "com/anaconda/aau/";

  private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final Path SOURCE =
      Path.of("").toAbsolutePath().getParent().resolve("agent/src/build/JarLayout.java");

  @TempDir static Path classes;

  @TempDir Path directory;
  private final Map<String, byte[]> all = new TreeMap<>();

  /** Takes the finished jar apart: what the step was given. */
  @BeforeEach
  void takeApart() throws IOException {
    add(Files.readAllBytes(Build.agent()));
  }

  private void add(byte[] archive) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry;
      while ((entry = in.getNextEntry()) != null) {
        byte[] content = in.readAllBytes();
        if (entry.getName().endsWith(".zip")) {
          add(content);
        } else {
          all.put(pathOf(entry.getName()), content);
        }
      }
    }
  }

  /** In a part, a file has a dotted name, and a class no suffix. */
  private static String pathOf(String name) {
    if (name.indexOf('/') >= 0) {
      return name;
    }
    return name.endsWith(".classdata")
        ? name.substring(0, name.length() - ".classdata".length()).replace('.', '/') + ".classdata"
        : name.replace('.', '/') + ".class";
  }

  @ParameterizedTest
  @CsvSource({
    "C, UTC, ''",
    "C.UTF-8, Asia/Kolkata, ''",
    "tr_TR.UTF-8, America/St_Johns, -Duser.language=tr -Dfile.encoding=ISO-8859-1",
    "POSIX, Pacific/Apia, -Dsun.jnu.encoding=US-ASCII",
  })
  void makesTheSameBytesInEveryLocaleAndTimeZone(String locale, String zone, String options)
      throws Exception {
    assertMakesTheSame(THIS_JAVA, locale, zone, options);
  }

  @ParameterizedTest
  @MethodSource
  void makesTheSameBytesOnEveryJdk(Path jdk) throws Exception {
    assertMakesTheSame(jdk.resolve("bin/java"), "C.UTF-8", "UTC", "");
  }

  /** The one that runs this, the one that forks run on, and those that lie beside them. */
  static Set<Path> makesTheSameBytesOnEveryJdk() throws IOException {
    Set<Path> jdks = new TreeSet<>();
    for (Path home : List.of(Path.of(System.getProperty("java.home")), Build.javaHome())) {
      try (Stream<Path> beside = Files.list(home.toRealPath().getParent())) {
        for (Path each : beside.toList()) {
          if (isNewEnough(each.resolve("release")) && Files.exists(each.resolve("bin/javac"))) {
            jdks.add(each.toRealPath());
          }
        }
      }
    }
    return jdks;
  }

  /** The build needs Java 17. */
  private static boolean isNewEnough(Path release) throws IOException {
    return Files.isRegularFile(release)
        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d)\\b.*");
  }

  private void assertMakesTheSame(Path java, String locale, String zone, String options)
      throws Exception {
    assertEquals("", layOut(java, List.of(SOURCE.toString()), locale, zone, options));
    assertArrayEquals(
        Files.readAllBytes(Build.agent()), Files.readAllBytes(directory.resolve("aau.jar")));
  }

  @ParameterizedTest
  @CsvSource({
    "agent/fresh/Fresh.class",
    "core/fresh/Fresh.class",
    "shaded/fresh/Fresh.class",
    "Fresh.class",
    "agent/fresh.properties/x"
  })
  void refusesAFileThatNoLineFits(String name) throws Exception {
    all.put(OURS + name, new byte[0]);
    String errors = layOutCompiled();
    assertTrue(errors.contains("in no part, see AgentLoader.LAYOUT: " + OURS + name), errors);
    assertTrue(Files.notExists(directory.resolve("aau.jar")));
  }

  @BeforeAll
  static void compileStep() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, compiler.run(null, null, null, "-d", classes.toString(), SOURCE.toString()));
  }

  @Test
  void refusesAFileOutsideOfOurPackage() throws Exception {
    all.put("fresh/Fresh.class", new byte[0]);
    String errors = layOutCompiled();
    assertTrue(errors.contains("in no part, see AgentLoader.LAYOUT: fresh/Fresh.class"), errors);
  }

  @Test
  void refusesALineThatFitsNothing() throws Exception {
    all.keySet().removeIf(name -> name.startsWith(OURS + "agent/report/"));
    String errors = layOutCompiled();
    assertTrue(errors.contains("that fits no class: agent.report."), errors);
  }

  /** Without compiling the step once more, as the build does: that takes longer than the step. */
  private String layOutCompiled() throws Exception {
    return layOut(THIS_JAVA, List.of("-cp", classes.toString(), "JarLayout"), "C", "UTC", "");
  }

  /** What it prints on stderr. */
  private String layOut(Path java, List<String> step, String locale, String zone, String options)
      throws Exception {
    Path jar = directory.resolve("all.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    for (String option : options.split(" ")) {
      if (!option.isEmpty()) {
        command.add(option);
      }
    }
    command.addAll(step);
    command.add(jar.toString());
    command.add(directory.resolve("aau.jar").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("TZ", zone);
    Process process = builder.start();
    process.getOutputStream().close();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(errors.isEmpty() ? 0 : 1, process.waitFor());
    return errors;
  }
}
