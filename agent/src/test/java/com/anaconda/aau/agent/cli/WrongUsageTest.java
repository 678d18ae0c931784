package com.anaconda.aau.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake is explained in one line, in the user's words, and changes nothing. */
class WrongUsageTest {

  private static final List<String> PARSERS_WORDS =
      List.of(
          "is not a", "Invalid value", "Unmatched", "Missing required", "specified", "xception");

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "info --pid abc                  | --pid takes a process ID",
        "info --pid 99999999999999999999 | --pid takes a process ID",
        "attach abc                      | PID takes a process ID",
        "detach abc                      | PID takes a process ID",
        "detach                          | PID is missing",
        "detach 1 2                      | argument 3 is unexpected",
        "--prefix                        | --prefix needs a value: --prefix PATH",
        "--prefix --detail               | --prefix needs a value: --prefix PATH",
        "--random --random               | --random is given twice",
        "--detail=yes                    | --detail takes no value",
        "--help=x                        | --help takes no value",
        "--platform beos                 | --platform takes windows, darwin, linux",
        "--paths --random                | --random and --paths exclude each other",
        "--detail --version              | --version and --detail exclude each other",
        "-V --random                     | --version and --random exclude each other",
        "--json --paths                  | --json and --paths exclude each other",
        "--prefix a --env-prefix b       | --prefix and --env-prefix exclude each other",
        "--platform linux                | --platform needs --attribution",
        "--attribution f --jwt x         | --attribution and --jwt exclude each other",
        "info --prefix a --pid 1         | --prefix and --pid exclude each other",
        "attach                          | which JVM?",
        "attach --list 3                 | --list takes no PID",
        "attach 3 --json                 | --json needs --list",
        "install                         | choose --maven",
        "install --maven --variable=JDK_JAVA_OPTIONS | --variable needs --shell",
        "install --shell --variable=FOO  | --variable takes JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS",
        "install --uninstall --status    | --status and --uninstall exclude each other",
        "install --status --dry-run      | --status and --dry-run exclude each other",
        "install maven                   | argument 2 is unexpected; did you mean --maven?",
        "enable --maven                  | --maven needs --system; for your own builds",
        "enable --hosts a.example.com    | --hosts needs --system",
        "enable --notice                 | --notice needs --system",
        "enable --system --hosts a --dryrun | no such option: --dryrun; did you mean --dry-run?",
        "enable --system --hosts -x      | --hosts takes names such as",
        "--prefix --detial               | no such option: --detial; did you mean --detail?",
        "heartbeat --name --dryrun       | no such option: --dryrun; did you mean --dry-run?",
        "heartbeat --name=               | no such environment: --name ''",
        "enable on                       | argument 2 is unexpected",
        "disable --hosts x               | --hosts is an option of \"enable\"",
        "status --maven                  | --maven is an option of \"enable\" and \"install\"",
        "--pid 3                         | --pid is an option of \"info\"",
        "--list                          | --list is an option of \"attach\"",
        "stauts                          | did you mean status?",
        "ENABLE                          | no such command: ENABLE; did you mean enable?",
        "--info                          | no such option: --info; did you mean info?",
        "-status                         | no such option: -status; did you mean status?",
        "--status                        | no such option: --status; did you mean status?",
        "--Detail                        | no such option: --Detail; did you mean --detail?",
        "help --json                     | --json is an option of",
        "enabel                          | did you mean enable?",
        "help instal                     | did you mean install?",
        "help info extra                 | argument 3 is unexpected",
        "tokens stray                    | argument 2 is unexpected",
        "-- info                         | argument 2 is unexpected",
        "@/etc/hostname                  | argument 1 is unexpected",
        "heartbeat --path                | --path needs a value: --path PATH",
      })
  void isExplained(String line, String explanation) throws IOException {
    CommandRun run = CommandRun.of(home, Map.of(), line.split(" "));
    assertEquals(2, run.exitCode(), run::toString);
    assertEquals(List.of(), run.out());
    assertEquals(1, run.err().size(), run::toString);
    String said = run.err().get(0);
    assertTrue(said.startsWith("aau: " + explanation) || said.contains(explanation), said);
    assertTrue(said.endsWith("; see --help"), said);
    PARSERS_WORDS.forEach(words -> assertFalse(said.contains(words), said));
    try (Stream<Path> files = Files.list(home)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void namesThePlaceThatCannotBeWrittenAndTheReason() throws IOException {
    Path installer = home.resolve("installer.sh");
    Files.writeString(installer, "export ANACONDA_ATTR='installer_token=abc'\n");
    for (String[] each :
        new String[][] {
          {installer.toString(), installer + ": is not a directory"},
          {home.resolve("installer.sh/x").toString(), "installer.sh/x: "}
        }) {
      CommandRun run =
          CommandRun.of(home, Map.of(), "--attribution", installer.toString(), "--prefix", each[0]);
      assertEquals(1, run.exitCode());
      assertEquals(1, run.err().size(), run::toString);
      String said = run.err().get(0);
      assertTrue(said.startsWith("aau: cannot write to --prefix: "), said);
      assertTrue(said.contains(each[1]), said);
    }
    CommandRun run =
        CommandRun.of(home, Map.of(), "--attribution", home.toString(), "--prefix", "x");
    assertEquals(List.of("aau: not a file: " + home), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "info",
        "tokens",
        "enable",
        "disable",
        "install",
        "heartbeat",
        "attach",
        "detach"
      })
  void showsTheHelpOfACommandInThreeWays(String command) {
    List<String> help = CommandRun.of(home, Map.of(), "help", command).out();
    assertTrue(help.size() > 3, help::toString);
    assertEquals(help, CommandRun.of(home, Map.of(), command, "--help").out());
    assertEquals(help, CommandRun.of(home, Map.of(), command, "-h").out());
    assertTrue(
        String.join("\n", CommandRun.of(home, Map.of(), "-h").out()).contains("\n  " + command));
  }

  @ParameterizedTest
  @CsvSource({"aau,aau", ",java -jar aau.jar", "'a\n$(b)',java -jar aau.jar"})
  void helpNamesTheCommandThatTheUserTyped(String launcher, String shown) {
    if (launcher != null) {
      System.setProperty("aau.command", launcher);
    }
    try {
      for (String command : List.of("", "enable", "attach")) {
        List<String> help =
            CommandRun.of(home, Map.of(), (command + " --help").trim().split(" ")).out();
        String usage = "Usage: " + (shown + " " + command).trim() + " [";
        assertTrue(help.stream().anyMatch(line -> line.startsWith(usage)), help::toString);
        assertEquals(shown.contains("java"), help.toString().contains("java -jar"));
      }
    } finally {
      System.clearProperty("aau.command");
    }
  }

  @Test
  void helpAndVersionHaveShortForms() {
    List<String> help = CommandRun.of(home, Map.of(), "--help").out();
    assertEquals(help, CommandRun.of(home, Map.of(), "-h").out());
    assertEquals(help, CommandRun.of(home, Map.of(), "help").out());
    assertTrue(help.contains("Exit status:"), help::toString);
    assertEquals(CommandRun.of(home, Map.of(), "--version"), CommandRun.of(home, Map.of(), "-V"));
  }

  @Test
  void runsTheTokensCommandByDefault() {
    Map<String, String> variables = Map.of("DO_NOT_TRACK", "1");
    assertEquals(
        CommandRun.of(home, variables, "--detail"),
        CommandRun.of(home, variables, "tokens", "--detail"));
  }
}
