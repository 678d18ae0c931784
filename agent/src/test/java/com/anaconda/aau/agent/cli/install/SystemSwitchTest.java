package com.anaconda.aau.agent.cli.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code enable --system} and {@code disable --system}, in a root directory of the test. */
class SystemSwitchTest {

  @TempDir Path root;
  @TempDir Path other;

  private Path jar;

  @BeforeEach
  void putTheJarThere() throws IOException {
    jar = Files.createFile(other.resolve("aau.jar"));
    Files.createDirectories(root.resolve("etc/profile.d"));
    Files.createDirectories(root.resolve("usr/lib/systemd"));
  }

  private InstallRun run(String command, String... arguments) {
    AgentJar named = AgentJar.at(jar);
    Environment environment = Environment.ofProcess();
    return InstallRun.ofCommand(
        command.equals("enable")
            ? new EnableCommand(environment, root, named)
            : new DisableCommand(environment, root, named),
        Stream.concat(Stream.of("--system"), Stream.of(arguments)).toArray(String[]::new));
  }

  private InstallRun enable(String... arguments) {
    return run("enable", arguments).succeeded();
  }

  private InstallRun disable() {
    return run("disable").succeeded();
  }

  /** Returns each file with its mode and content, and each directory with its mode. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        String content = Files.isRegularFile(file) ? Files.readString(file) : "";
        tree.put(root.relativize(file).toString(), mode + " " + content);
      }
    }
    return tree;
  }

  private List<String> created() throws IOException {
    List<String> created = new ArrayList<>();
    for (Map.Entry<String, String> file : tree().entrySet()) {
      if (!file.getValue().endsWith(" ")) {
        created.add(file.getValue().substring(0, 9) + " " + file.getKey());
      }
    }
    return created;
  }

  @Test
  void writesAFileForEachKindOfStart() throws IOException {
    enable();
    assertEquals(
        List.of(
            "rw-r--r-- etc/profile.d/aau.sh",
            "rwxr-xr-x etc/systemd/system-environment-generators/60-aau",
            "rwxr-xr-x etc/systemd/user-environment-generators/60-aau"),
        created());
  }

  @Test
  void writesOnlyMavensFileIfAskedTo() throws IOException {
    enable("--maven");
    assertEquals(List.of("rw-r--r-- etc/mavenrc"), created());
  }

  @Test
  void writesNothingForSystemdWhereThereIsNone() throws IOException {
    Files.delete(root.resolve("usr/lib/systemd"));
    enable();
    assertEquals(List.of("rw-r--r-- etc/profile.d/aau.sh"), created());
  }

  @Test
  void disablingRestoresThePreviousFiles() throws IOException {
    Map<String, String> before = tree();
    enable("--hosts", "repo.example.com", "--org", "acme-corp");
    enable("--maven");
    disable();
    assertEquals(before, tree());
    // The folder is created for one file and needed by another.
    for (List<String> order : List.of(List.of("hosts", "org"), List.of("org", "hosts"))) {
      for (String option : order) {
        enable("--" + option, "acme");
      }
      disable();
      assertEquals(before, tree());
    }
  }

  @Test
  void deletesWhatAKilledRunLeft() throws IOException {
    Map<String, String> before = tree();
    for (String leftover : List.of("profile.d/.aau.sh1f2e.aau", ".mavenrc123.aau")) {
      Files.writeString(root.resolve("etc").resolve(leftover), "half");
    }
    disable();
    assertEquals(before, tree());
  }

  @Test
  void deletesNothingWhoseNameOnlyResemblesALeftover() throws IOException {
    Files.writeString(root.resolve("etc/.mavenrc-mine.aau"), "mine");
    Path folder = Files.createDirectories(root.resolve("etc/.mavenrc123.aau"));
    Files.writeString(folder.resolve("file"), "mine");
    Map<String, String> before = tree();
    enable();
    disable();
    assertEquals(before, tree());
  }

  @Test
  void restoresFilesOfOthersByteForByte() throws IOException {
    byte[] content = "export A=1\r\n# no newline at the end, and \u00e4".getBytes(UTF_8);
    Path conda = Files.createDirectories(root.resolve("etc/conda/condarc.d"));
    Files.writeString(conda.resolve("corp.yml"), "channels: [corp]\n");
    for (String file : List.of("etc/profile.d/aau.sh", "etc/mavenrc", "etc/zshenv")) {
      Files.write(root.resolve(file), content);
    }
    Map<String, String> before = tree();
    enable("--hosts", "repo.example.com");
    enable("--maven");
    disable();
    assertEquals(before, tree());
    assertArrayEquals(content, Files.readAllBytes(root.resolve("etc/mavenrc")));
  }

  @Test
  void neverTouchesASettingThatItDidNotWrite() throws IOException {
    Files.createDirectories(root.resolve("etc/conda"));
    Files.writeString(root.resolve("etc/conda/org_token"), "acme\n");
    Map<String, String> before = tree();
    run("enable", "--org", "other").refused("was not written by this command");
    assertEquals(before, tree());
    disable();
    assertEquals(before, tree());
  }

  @Test
  void neverRemovesAnOptOutThatWasAddedToItsSettings() throws IOException {
    enable("--hosts", "repo.example.com");
    Path settings = root.resolve("etc/conda/condarc.d/aau.yml");
    String optOut = Files.readString(settings) + "anaconda_anon_usage: false\n";
    Files.writeString(settings, optOut);
    run("enable", "--hosts", "other.example.com").refused("or has other lines, too");
    disable();
    assertEquals(optOut, Files.readString(settings));
    assertEquals(List.of("rw-r--r-- etc/conda/condarc.d/aau.yml"), created());
  }

  @Test
  void theSettingsLimitTheTokensAndNameTheOrganization() {
    enable("--hosts", "repo.example.com,*.corp.example.com", "--org", "acme-corp");
    AnonUsage usage = resolve(Map.of("CONDA_ANACONDA_ANON_USAGE_HOSTS", "evil.example.org"));
    assertEquals(
        "anaconda_anon_usage_hosts: repo.example.com, *.corp.example.com <- "
            + (root.resolve("etc/conda/condarc.d/aau.yml") + " (final)"),
        usage.settings().get(2).toString());
    assertEquals(
        List.of("acme-corp"),
        usage.tokens().stream()
            .filter(token -> token.kind() == Token.Kind.ORGANIZATION)
            .map(Token::value)
            .toList());
    enable("--hosts", "build.example.com:8081");
    assertTrue(
        resolve(Map.of()).settings().get(2).toString().contains(" build.example.com:8081 <- "));
  }

  private AnonUsage resolve(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    all.put("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", root.resolve("etc/conda").toString());
    all.put("HOME", other.toString());
    return AnonUsage.resolve(Environment.of(all, other.toString(), "/jdk", "Linux"), Map.of());
  }

  @Test
  void warnsIfAnotherCondarcAlsoCounts() throws IOException {
    assertFalse(enable("--hosts", "repo.example.com").err().toString().contains("other files"));
    Path conda = root.resolve("etc/conda");
    Files.writeString(conda.resolve(".condarc"), "anaconda_anon_usage_hosts: [b.example.com]\n");
    String said = enable("--hosts", "a.example.com").err().toString();
    assertTrue(
        said.contains("other files count, too: anaconda_anon_usage_hosts: a.example.com, b"));
    Files.writeString(conda.resolve(".condarc"), "anaconda_anon_usage: false\n");
    said = enable().err().toString();
    assertTrue(
        said.contains("other files count, too: anaconda_anon_usage: false <- " + conda), said);
  }

  @Test
  void enablingAgainChangesNothing() throws IOException {
    enable("--hosts", "a.example.com", "--org", "acme");
    Map<String, String> once = tree();
    InstallRun again = enable();
    assertEquals(once, tree());
    assertTrue(
        again.out().stream().allMatch(line -> line.startsWith("unchanged ")),
        again.out()::toString);
    assertEquals(List.of(), again.err());
  }

  @Test
  void namesTheNewPathOfAJarThatHasMoved() throws IOException {
    enable();
    enable("--maven");
    jar = Files.move(jar, other.resolve("aau-9.9.9.jar"));
    enable();
    enable("--maven");
    for (String file : created()) {
      String content = Files.readString(root.resolve(file.substring(10)));
      assertTrue(content.contains("-javaagent:" + jar), content);
      assertFalse(content.contains("/aau.jar"), content);
    }
    Files.delete(jar);
    disable();
    assertEquals(List.of(), created());
  }

  @Test
  void changesNothingIfOneFileCannotBeWritten() throws IOException {
    Files.createDirectories(root.resolve("etc/systemd/user-environment-generators/60-aau"));
    Map<String, String> before = tree();
    run("enable").refused("is not a file");
    assertEquals(before, tree());
  }

  @Test
  void refusesInvalidHostsAndTokens() throws IOException {
    Map<String, String> before = tree();
    for (String host : List.of("https://repo.example.com/", "a b", "x\": y", "", "a,,b", "*.")) {
      assertEquals(2, run("enable", "--hosts", host).exitCode(), host);
    }
    for (String token : List.of("a b", "", "x".repeat(37), "a\nb")) {
      assertEquals(2, run("enable", "--org", token).exitCode(), token);
    }
    assertEquals(before, tree());
  }

  @Test
  void scriptsAppendToAVariableAndDoNothingIfTheJarIsMissing() throws Exception {
    enable();
    enable("--maven");
    Path generator = root.resolve("etc/systemd/system-environment-generators/60-aau");
    Path profile = root.resolve("etc/profile.d/aau.sh");
    String print = " && printf %s \"${JAVA_TOOL_OPTIONS-unset}\"";
    String option = "-javaagent:" + jar;
    assertEquals(option, sh(null, ". " + profile + print));
    assertEquals("-Xmx1g " + option, sh("-Xmx1g", ". " + profile + print));
    assertEquals("JAVA_TOOL_OPTIONS=\"" + option + "\"\n", sh(null, generator.toString()));
    assertEquals(
        "JAVA_TOOL_OPTIONS=\"-Da=\\\"b\\\\c\\$d\\` " + option + "\"\n",
        sh("-Da=\"b\\c$d`", generator.toString()));
    Files.delete(jar);
    assertEquals("unset", sh(null, ". " + profile + print));
    assertEquals("-Xmx1g", sh("-Xmx1g", ". " + profile + print));
    assertEquals("", sh(null, generator.toString()));
    assertEquals(
        "", sh(null, ". " + root.resolve("etc/mavenrc") + " && printf %s \"$MAVEN_OPTS\""));
  }

  private static String sh(String options, String script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "-ec", script).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("MAVEN_OPTS");
    if (options != null) {
      builder.environment().put("JAVA_TOOL_OPTIONS", options);
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
