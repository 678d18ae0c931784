package com.anaconda.aau.agent.cli.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notice of {@code enable --system --notice}, in real shells with a pseudo-terminal. */
class NoticeTest {

  private static final String FIRST_LINE =
      "Note: Java programs on this machine add usage tokens to their requests.";

  @TempDir Path root;
  @TempDir Path other;

  private Path jar;
  private Path home;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void createTheRootAndTheHome() throws IOException {
    jar = Files.createFile(other.resolve("aau.jar"));
    home = Files.createDirectory(other.resolve("home of ä"));
    Files.createDirectories(root.resolve("etc/profile.d"));
  }

  private InstallRun enable(String... arguments) {
    return InstallRun.ofCommand(
        new EnableCommand(Environment.ofProcess(), root, AgentJar.at(jar)),
        Stream.concat(Stream.of("--system"), Stream.of(arguments)).toArray(String[]::new));
  }

  private Path profile() {
    return root.resolve("etc/profile.d/aau-notice.sh");
  }

  /**
   * Runs an interactive shell in a terminal, which reads the profile with the notice, and returns
   * what it prints.
   */
  private String inTerminal(String shell) throws Exception {
    return inTerminal(shell, "");
  }

  private String inTerminal(String shell, String redirection) throws Exception {
    assumeTrue(isInstalled(shell.split(" ")[0]), shell);
    // Whatever the profile leaves behind or breaks would show in the last line.
    String script = shell + " -ic '. " + profile() + "; echo \"end:$?:${whose-}${file-}\"'";
    String printed = run("script", "-qec", script + redirection, "/dev/null");
    return printed
        .replace("\r\n", "\n")
        .replaceFirst("(?s)^\n*BusyBox.*built-in commands\\.\n\n", "")
        .replaceFirst("end:[01]:\n$", "");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> installed(String... shells) {
    return Stream.of(shells).filter(shell -> isInstalled(shell.split(" ")[0])).toList();
  }

  private String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(Path.of("/dev/null").toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !name.equals("PATH"));
    environment.putAll(Map.of("HOME", home.toString(), "SHELL", "/bin/sh", "TERM", "vt100"));
    environment.putAll(variables);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    return output;
  }

  private List<String> filesAtHome() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.skip(1).map(file -> home.relativize(file).toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "bash --posix", "dash", "zsh -f", "busybox sh", "ksh"})
  void isShownOnceToEachUser(String shell) throws Exception {
    enable("--notice=https://example.org/aau?a=b&c").succeeded();
    assertEquals(
        FIRST_LINE
            + "\nRead more: https://example.org/aau?a=b&c\n"
            + ("To switch them off for your account, run: java -jar '" + jar + "' disable\n"),
        inTerminal(shell));
    assertEquals("", inTerminal(shell));
    assertTrue(filesAtHome().contains(".conda/aau_notice"));
    assertFalse(Files.exists(home.resolve(".conda/aau_token")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"set -eu", "set -C", "set -f", "IFS=a/", "alias cat=false"})
  void worksWhateverOptionsTheShellHas(String before) throws Exception {
    enable("--notice").succeeded();
    Path script = other.resolve("before");
    Files.writeString(script, before + "\n. " + profile() + "\n");
    for (String shell : installed("bash", "dash", "zsh -f")) {
      Files.deleteIfExists(home.resolve(".conda/aau_notice"));
      String printed = run("script", "-qec", shell + " -ic '. " + script + "'", "/dev/null");
      assertTrue(printed.startsWith(FIRST_LINE), shell + ": " + printed);
      assertTrue(printed.endsWith(" disable\r\n"), shell + ": " + printed);
    }
  }

  @Test
  void namesTheOrganization() throws Exception {
    enable("--notice", "--org", "acme-corp").succeeded();
    String printed = inTerminal("sh");
    assertTrue(printed.startsWith(FIRST_LINE.replace(".", ", on behalf of acme-corp.\n")), printed);
    assertTrue(printed.contains("\nTo see which ones, run: java -jar '" + jar + "' info\n"));
    // Somebody's own file may contain anything.
    Files.delete(home.resolve(".conda/aau_notice"));
    Files.writeString(root.resolve("etc/conda/org_token"), "\u001b[2Jx\n");
    assertTrue(inTerminal("sh").startsWith(FIRST_LINE));
  }

  @Test
  void isNeverOnStdoutAndNeverShownWithoutATerminal() throws Exception {
    enable("--notice").succeeded();
    for (String shell : installed("sh", "bash", "zsh")) {
      assertFalse(run(shell, "-ic", ". " + profile()).contains("Note"), shell);
      assertEquals("", run("script", "-qec", shell + " -c '. " + profile() + "'", "/dev/null"));
      Path err = other.resolve("stderr");
      String script = shell + " -ic '. " + profile() + "' 2> " + err;
      assertEquals("", run("script", "-qec", script, "/dev/null"), shell);
      assertFalse(Files.readString(err).contains("Note"), shell);
    }
    assertEquals(List.of(), filesAtHome());
    String out = other.resolve("stdout").toString();
    assertTrue(inTerminal("sh", " > " + out).startsWith(FIRST_LINE));
    assertTrue(Files.readString(Path.of(out)).startsWith("end:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DO_NOT_TRACK=1 |",
        "DO_NOT_TRACK=True |",
        "CONDA_ANACONDA_ANON_USAGE=off |",
        "CONDA_anaconda_anon_usage=No |",
        "CONDA_ANACONDA_ANON_USAGE= |",
        ".condarc | anaconda_anon_usage: false",
        ".condarc | anaconda_anon_usage: 'off'  # please",
        ".condarc | 'anaconda_anon_usage' :  no",
        ".condarc | {channels: [a], anaconda_anon_usage: n}",
        ".condarc | anaconda_anon_usage:",
        ".condarc | anaconda_anon_usage: maybe",
        ".condarc | ? anaconda_anon_usage",
        ".condarc | anaconda_anonymous_usage: false",
        ".condarc | do_not_track: true",
        ".conda/.condarc | anaconda_anon_usage: 0",
        ".conda/condarc.d/x.yml | anaconda_anon_usage: FALSE",
        ".config/conda/condarc | anaconda_anon_usage: no",
        "own.yml | anaconda_anon_usage: no",
        "prefix/.condarc | anaconda_anon_usage: no",
        "root/.condarc | anaconda_anon_usage: no",
        "conda/condarc.d/a.yml | anaconda_anon_usage: no",
      })
  void isNotShownToAnyoneWhoHasOptedOut(String place, String line) throws Exception {
    enable("--notice").succeeded();
    if (line == null) {
      variables.put(place.split("=")[0], place.substring(place.indexOf('=') + 1));
    } else {
      variables.put("CONDARC", home.resolve("own.yml").toString());
      variables.put("CONDA_PREFIX", home.resolve("prefix").toString());
      variables.put("CONDA_ROOT", home.resolve("root").toString());
      variables.put("CONDA_EXE", home.resolve("conda/bin/conda").toString());
      Files.createDirectories(home.resolve(place).getParent());
      Files.writeString(home.resolve(place), "channels: []\r\n" + line + "\r\n# x\r\n");
    }
    List<String> before = filesAtHome();
    for (String shell : installed("dash", "bash", "zsh -f")) {
      assertEquals("", inTerminal(shell), shell);
    }
    assertEquals(before, filesAtHome());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DO_NOT_TRACK=0 |",
        "DO_NOT_TRACK= |",
        "CONDA_ANACONDA_ANON_USAGE=yes |",
        ".condarc | #anaconda_anon_usage: false",
        ".condarc | anaconda_anon_usage: true  #!final",
        ".condarc | anaconda_anon_usage_hosts: [a.example.com]",
        ".conda/.condarc | {anaconda_anon_usage: on, channels: []}",
      })
  void isShownToOthers(String place, String line) throws Exception {
    enable("--notice").succeeded();
    if (line == null) {
      variables.put(place.split("=")[0], place.substring(place.indexOf('=') + 1));
    } else {
      Files.createDirectories(home.resolve(place).getParent());
      Files.writeString(home.resolve(place), "channels: []\r\n" + line);
    }
    assertTrue(inTerminal("sh").startsWith(FIRST_LINE));
  }

  @Test
  void saysSoIfAnAdministratorHasLockedTheTokensOn() throws Exception {
    Files.createDirectories(root.resolve("etc/conda"));
    Files.writeString(root.resolve("etc/conda/.condarc"), "anaconda_anon_usage: true  #!final\n");
    enable("--notice").succeeded();
    variables.put("DO_NOT_TRACK", "1");
    assertTrue(inTerminal("sh").endsWith("\nYour administrator has locked them on.\n"));
  }

  @Test
  void isNotShownIfTheTokensAreOffForAll() throws Exception {
    enable("--notice").succeeded();
    Files.createDirectories(root.resolve("etc/conda"));
    Files.writeString(root.resolve("etc/conda/.condarc"), "anaconda_anon_usage: false  #!final\n");
    assertEquals("", inTerminal("sh"));
  }

  @Test
  void aMissingJarMeansNoNotice() throws Exception {
    enable("--notice").succeeded();
    Files.delete(jar);
    assertEquals("", inTerminal("sh"));
  }

  /** Where nothing can be written, the notice appears at every login, without error messages. */
  @Test
  void harmsNothingInAHomeThatCannotBeWritten() throws Exception {
    enable("--notice").succeeded();
    for (String unusual : List.of("", "/nonexistent", "/proc", "relative")) {
      variables.put("HOME", unusual);
      String printed = inTerminal("sh");
      assertEquals(3, printed.lines().count(), printed);
      assertTrue(printed.startsWith(FIRST_LINE), printed);
    }
    variables.clear();
    Files.writeString(home.resolve(".conda"), "a file in place of the directory");
    assertEquals(3, inTerminal("sh").lines().count());
    assertEquals(List.of(".conda"), filesAtHome());
  }

  @Test
  void writesThroughNoLink() throws Exception {
    enable("--notice").succeeded();
    Files.createDirectory(home.resolve(".conda"));
    Files.createSymbolicLink(home.resolve(".conda/aau_notice"), other.resolve("target"));
    assertEquals("", inTerminal("sh"));
    assertFalse(Files.exists(other.resolve("target")));
  }

  @Test
  void isNotShownIfACondarcMayBeBehindALink() throws Exception {
    enable("--notice").succeeded();
    Files.createSymbolicLink(home.resolve(".condarc"), other.resolve("secret/condarc"));
    assertEquals("", inTerminal("sh"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "zsh -f"})
  void endsNoShellThatStopsAtErrors(String shell) throws Exception {
    enable("--notice").succeeded();
    assumeTrue(isInstalled(shell.split(" ")[0]), shell);
    String script = "readonly place=1; set -e; . " + profile() + "; echo end";
    String printed = run("script", "-qec", shell + " -ic '" + script + "'", "/dev/null");
    assertTrue(printed.endsWith("end\r\n"), printed);
  }

  @Test
  void survivesOddFilesInPlaceOfACondarc() throws Exception {
    enable("--notice").succeeded();
    run("mkfifo", home.resolve(".condarc").toString());
    Files.createDirectories(home.resolve(".conda/condarc"));
    Files.write(home.resolve(".conda/.condarc"), new byte[] {0, 1, (byte) 0xff, '\n'});
    assertTrue(inTerminal("sh").startsWith(FIRST_LINE));
  }

  @Test
  void severalShellsAtOnceShowItOnce() throws Exception {
    enable("--notice").succeeded();
    StringBuilder shells = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      shells.append("sh -ic '. ").append(profile()).append("' & ");
    }
    String printed = run("script", "-qec", shells + "wait", "/dev/null");
    assertEquals(1, printed.split("Note: ", -1).length - 1, printed);
  }

  @Test
  void disableRemovesItAndStatusShowsIt() throws Exception {
    Files.writeString(profile(), "# mine");
    enable("--notice", "https://example.org/").succeeded();
    String content = Files.readString(profile());
    assertTrue(content.startsWith("# mine\n# >>> "), content);
    assertEquals(
        "rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(profile())));
    assertTrue(status().contains("  " + profile() + " (--system): on, " + jar + " (this jar)"));
    enable().succeeded();
    assertEquals(content, Files.readString(profile()), "stays unless the option is given again");
    enable("--notice").succeeded();
    assertFalse(Files.readString(profile()).contains("example.org"));
    InstallRun.ofCommand(
            new DisableCommand(Environment.ofProcess(), root, AgentJar.at(jar)), "--system")
        .succeeded();
    assertEquals("# mine", Files.readString(profile()));
    assertFalse(status().contains("Notice for users:"));
  }

  private List<String> status() {
    return InstallRun.ofCommand(
            new StatusCommand(
                Environment.of(Map.of(), home.toString(), "/jdk", "Linux"), root, AgentJar.at(jar)))
        .succeeded()
        .out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://x",
        "https://",
        "https://a b",
        "https://a'$(x)",
        "https://ä"
      })
  void refusesAnInvalidUrl(String url) {
    assertEquals(2, enable("--notice=" + url).exitCode());
    assertFalse(Files.exists(profile()));
  }
}
