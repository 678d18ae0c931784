package com.anaconda.aau.it.harmless;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.InstalledJdks;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** Tests the last step of the build, which packs all classes into the jar. */
class JarLayoutTest {

  private static final String OURS = "com/anaconda/aau/";

  private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir static Path step;
  @TempDir Path directory;
  private final Map<String, byte[]> all = new TreeMap<>();

  @BeforeAll
  static void compileTheStep() throws IOException {
    Path sources =
        Path.of("")
            .toAbsolutePath()
            .getParent()
            .resolve("agent/src/build/java/com/anaconda/aau/build");
    try (Stream<Path> files = Files.list(sources)) {
      List<String> arguments = new ArrayList<>(List.of("-cp", libraries(), "-d", step.toString()));
      files.forEach(file -> arguments.add(file.toString()));
      assertEquals(
          0,
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new)));
    }
  }

  private static String libraries() {
    return Stream.of(ClassReader.class, JZlib.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Unpacks the finished jar to recover the step's input. */
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

  /** Files in a part have dotted names, and class files there have no extension. */
  private static String pathOf(String name) {
    if (name.indexOf('/') >= 0) {
      return name;
    }
    return name.endsWith(".classdata")
        ? name.substring(0, name.length() - ".classdata".length()).replace('.', '/') + ".classdata"
        : name.replace('.', '/') + ".class";
  }

  @ParameterizedTest
  @CsvSource(
      "tr_TR.UTF-8, America/St_Johns, -Duser.language=tr -Dfile.encoding=ISO-8859-1"
          + " -Dsun.jnu.encoding=US-ASCII")
  void makesTheSameBytesInEveryLocaleAndTimeZone(String locale, String zone, String options)
      throws Exception {
    assertMakesTheSame(THIS_JAVA, locale, zone, options);
  }

  @Exhaustive
  @ParameterizedTest
  @CsvSource({"C, UTC, ''", "C.UTF-8, Asia/Kolkata, ''", "POSIX, Pacific/Apia, ''"})
  void makesTheSameBytesInCommonLocalesAndTimeZones(String locale, String zone, String options)
      throws Exception {
    assertMakesTheSame(THIS_JAVA, locale, zone, options);
  }

  @ParameterizedTest
  @MethodSource
  void makesTheSameBytesOnEveryJdk(Path jdk) throws Exception {
    assertMakesTheSame(jdk.resolve("bin/java"), "C.UTF-8", "UTC", "");
  }

  static Set<Path> makesTheSameBytesOnEveryJdk() throws IOException {
    return InstalledJdks.thatBuild();
  }

  private void assertMakesTheSame(Path java, String locale, String zone, String options)
      throws Exception {
    assertEquals("", layOut(java, locale, zone, options));
    assertArrayEquals(
        Files.readAllBytes(Build.agent()), Files.readAllBytes(directory.resolve("aau.jar")));
  }

  @Test
  void dropsTheNamesOfLocalVariables() throws Exception {
    String name = OURS + "agent/cli/Debuggable.class";
    all.put(name, bytesOf(JZlib.class));
    assertTrue(new String(all.get(name), ISO_8859_1).contains("LocalVariableTable"));
    assertEquals("", layOut(THIS_JAVA, "C", "UTC", ""));
    all.clear();
    add(Files.readAllBytes(directory.resolve("aau.jar")));
    assertFalse(new String(all.get(name), ISO_8859_1).contains("LocalVariableTable"));
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "agent/fresh/Fresh.class",
    "core/fresh/Fresh.class",
    "shaded/fresh/Fresh.class",
    "Fresh.class",
    "agent/fresh.properties/x"
  })
  void refusesAFileThatMatchesNoLayoutLine(String name) throws Exception {
    all.put(OURS + name, new byte[0]);
    String errors = layOut(THIS_JAVA, "C", "UTC", "");
    assertTrue(
        errors.contains("belongs to no part; see AgentLoader.LAYOUT: " + OURS + name), errors);
    assertTrue(Files.notExists(directory.resolve("aau.jar")));
  }

  @Test
  void refusesAFileOutsideOfOurPackage() throws Exception {
    all.put("fresh/Fresh.class", new byte[0]);
    String errors = layOut(THIS_JAVA, "C", "UTC", "");
    assertTrue(
        errors.contains("belongs to no part; see AgentLoader.LAYOUT: fresh/Fresh.class"), errors);
  }

  @Test
  void refusesALayoutLineThatMatchesNoClass() throws Exception {
    all.keySet().removeIf(name -> name.startsWith(OURS + "agent/report/"));
    String errors = layOut(THIS_JAVA, "C", "UTC", "");
    assertTrue(errors.contains("that fits no class: agent.report."), errors);
  }

  /** Runs the step and returns its stderr. */
  private String layOut(Path java, String locale, String zone, String options) throws Exception {
    Path jar = directory.resolve("all.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    for (String option : options.split(" ")) {
      if (!option.isEmpty()) {
        command.add(option);
      }
    }
    command.addAll(
        List.of(
            "-cp", step + File.pathSeparator + libraries(), "com.anaconda.aau.build.JarLayout"));
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
