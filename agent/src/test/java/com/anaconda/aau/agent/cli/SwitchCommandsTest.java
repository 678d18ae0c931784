package com.anaconda.aau.agent.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code disable} and {@code enable}: one line of the user's condarc. */
class SwitchCommandsTest {

  private static final String OFF = "anaconda_anon_usage: false  # written by aau disable";

  @TempDir Path home;

  private Path condarc;

  @BeforeEach
  void nameTheCondarc() {
    condarc = home.resolve(".condarc");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(home, Map.of(), arguments);
  }

  private void succeeds(String command) {
    CommandRun run = run(command);
    assertEquals(0, run.exitCode(), run::toString);
    assertEquals(List.of(), run.err());
    assertTrue(
        run.out()
            .get(run.out().size() - 1)
            .startsWith("Tokens are " + (command.equals("enable") ? "on" : "off")),
        run::toString);
  }

  private void fails(Map<String, String> variables, String command, String reason) {
    CommandRun run = CommandRun.of(home, variables, command);
    assertEquals(1, run.exitCode(), run::toString);
    assertEquals(1, run.err().size(), run::toString);
    assertTrue(run.err().get(0).contains(reason), run::toString);
  }

  private String content() throws IOException {
    return Files.readString(condarc, ISO_8859_1);
  }

  private void write(String content) throws IOException {
    Files.writeString(condarc, content, ISO_8859_1);
  }

  @Test
  void disableWritesACondarcAndEnableRemovesIt() throws IOException {
    succeeds("disable");
    assertEquals(OFF + "\n", content());
    assertEquals("aau/", run().out().get(0).substring(0, 4));
    assertFalse(run().out().get(0).contains("c/"));
    assertFalse(Files.exists(home.resolve(".conda")));
    succeeds("enable");
    assertFalse(Files.exists(condarc));
    assertTrue(run().out().get(0).contains(" c/"));
  }

  @Test
  void leavesAListAndItsCommentsUnchanged() throws IOException {
    for (String list : List.of("\n  - false\n# mine\n", " [no] # mine\n", "\n  a: b # mine\n")) {
      write("anaconda_anon_usage:" + list);
      fails(Map.of(), "disable", "the value of anaconda_anon_usage is a list or a mapping");
      assertEquals("anaconda_anon_usage:" + list, content());
    }
  }

  @Test
  void namesTheMisspelledEntryThatKeepsTheTokensOff() throws IOException {
    write("anaconda_anonymous_usage: false\n");
    fails(
        Map.of(),
        "enable",
        "tokens are still off: anaconda_anonymous_usage is not the name of a setting; treated as"
            + " anaconda_anon_usage: false <- ~/.condarc");
  }

  @Test
  void refusesAFileThatIsTooLargeToEdit() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(condarc.toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    fails(Map.of(), "disable", condarc + " is larger than 1 MB; edit it by hand");
    assertEquals(0, run("status").exitCode());
  }

  @Test
  void removesTheFolderThatItCreatedForTheTargetOfALink() throws IOException {
    Files.createSymbolicLink(condarc, Path.of("dotfiles/condarc"));
    succeeds("disable");
    succeeds("enable");
    assertFalse(Files.exists(home.resolve("dotfiles")));
  }

  @Test
  void saysOnceWhatHasHappenedToTheFile() throws IOException {
    Files.createDirectories(home.resolve(".conda"));
    Files.writeString(home.resolve(".conda/.condarc"), "anaconda_anon_usage: false\n");
    for (String change :
        List.of("enable created", "disable changed", "enable changed", "enable unchanged")) {
      CommandRun run = run(change.split(" ")[0]);
      assertEquals(2, run.out().size(), run::toString);
      assertEquals(change.split(" ")[1] + " " + condarc, run.out().get(0));
    }
  }

  @Test
  void enableRestoresTheFileByteForByte() throws IOException {
    for (String content :
        List.of(
            "",
            "\n",
            "# only a comment",
            "---\n",
            "channels: [defaults]\n",
            "channels: [defaults]",
            "channels:\r\n  - defaults  # ours\r\n\r\n",
            "channels:\r\n  - defaults",
            "  # indented\n  channels:\n    - defaults\n  ssl_verify: true\n",
            "channels:\n- defaults\n# \u00c3\u00a4 in UTF-8\n",
            "\u00ef\u00bb\u00bfchannels: [a]\n",
            "a: |\n  text\n\n",
            "a: |\n  " + OFF + "\n",
            "# " + OFF + "\n",
            "anaconda_heartbeat: false  #!final\n")) {
      write(content);
      succeeds("disable");
      assertTrue(content().contains(OFF), content());
      assertTrue(content().startsWith(content), content());
      succeeds("disable");
      succeeds("enable");
      assertEquals(content, content());
      succeeds("enable");
      assertEquals(content, content());
    }
  }

  @Test
  void changesOnlyTheValueThatTheUserWrote() throws IOException {
    Map<String, String> disabled = new HashMap<>();
    disabled.put("anaconda_anon_usage: true\n", "anaconda_anon_usage: false\n");
    disabled.put(
        "a: 1\nanaconda_anon_usage:  yes # why\nb: 2",
        "a: 1\nanaconda_anon_usage:  false # why\nb: 2");
    disabled.put("'anaconda_anon_usage': \"true\"\r\n", "'anaconda_anon_usage': false\r\n");
    disabled.put("anaconda_anon_usage: true  #!final\n", "anaconda_anon_usage: false  #!final\n");
    disabled.put("anaconda_anon_usage: 1", "anaconda_anon_usage: false");
    disabled.put(
        "{anaconda_anon_usage: true, channels: []}", "{anaconda_anon_usage: false, channels: []}");
    disabled.put(
        "\u00ef\u00bb\u00bf# \u00c3\u00a4\nanaconda_anon_usage: on\n",
        "\u00ef\u00bb\u00bf# \u00c3\u00a4\nanaconda_anon_usage: false\n");
    disabled.put("anaconda_anon_usage: maybe\n", "anaconda_anon_usage: false\n");
    for (Map.Entry<String, String> each : disabled.entrySet()) {
      write(each.getKey());
      succeeds("disable");
      assertEquals(each.getValue(), content());
      succeeds("enable");
      assertEquals(each.getValue().replace("false", "true"), content());
    }
  }

  @Test
  void leavesAnEquivalentValueUnchanged() throws IOException {
    for (String no : List.of("no", "off", "0", "~", "False", "")) {
      write("anaconda_anon_usage: " + no + "\n");
      succeeds("disable");
      assertEquals("anaconda_anon_usage: " + no + "\n", content());
    }
    write("anaconda_anon_usage: yes\n");
    succeeds("enable");
    assertEquals("anaconda_anon_usage: yes\n", content());
  }

  @Test
  void recognizesItsLineAfterCondaHasChangedIt() throws IOException {
    succeeds("disable");
    write(content().replace("false", "true"));
    succeeds("disable");
    assertEquals(OFF + "\n", content());
    write(OFF + "\nchannels: [corp]\n");
    succeeds("enable");
    assertEquals("channels: [corp]\n", content());
  }

  @Test
  void refusesAFileThatItCannotChangeSafely() throws IOException {
    for (String content :
        List.of(
            "channels: [a",
            "channels: [a]\nchannels: [b]\n",
            "- a list\n",
            "{channels: [a]}\n",
            "channels: [a]\n...\n",
            "a: 1\n# Latin-1 \u00e4\n",
            "x: &t true\nanaconda_anon_usage: *t\n")) {
      write(content);
      CommandRun run = run("disable");
      assertEquals(1, run.exitCode(), content + run);
      assertTrue(run.err().get(0).startsWith("aau: cannot change ~/.condarc: "), run::toString);
      assertTrue(run.err().get(0).contains("DO_NOT_TRACK=1"), run::toString);
      assertEquals(content, content());
    }
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    Path target = Files.writeString(home.resolve("dotfile"), "channels: [a]\n");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(condarc, Path.of("dotfile"));
    succeeds("disable");
    assertTrue(Files.isSymbolicLink(condarc));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r-----"));
    fails(Map.of(), "enable", "is read-only");
  }

  @Test
  void createsNoHome() {
    Path missing = home.resolve("nobody");
    CommandRun run = CommandRun.of(missing, Map.of(), "disable");
    assertEquals(List.of("aau: the home directory does not exist: " + missing), run.err());
    assertEquals(1, run.exitCode());
    assertFalse(Files.exists(missing));
  }

  @Test
  void disableSaysSoIfAnAdministratorKeepsTheTokensOn() throws IOException {
    Path system = Files.createDirectories(home.resolve("no-system-root"));
    Files.writeString(system.resolve(".condarc"), "anaconda_anon_usage: true #!final\n");
    fails(
        Map.of(), "disable", "tokens are still on: anaconda_anon_usage: true <- ~/no-system-root");
  }

  @Test
  void enableSaysSoIfSomethingElseKeepsTheTokensOff() throws IOException {
    fails(
        Map.of("DO_NOT_TRACK", "1"),
        "enable",
        "still off: anaconda_anon_usage: false <- DO_NOT_TRACK");
    assertFalse(Files.exists(condarc));
    Path system = Files.createDirectories(home.resolve("no-system-root"));
    Files.writeString(system.resolve(".condarc"), "anaconda_anon_usage: false #!final\n");
    fails(Map.of(), "enable", "(final)");
    assertFalse(Files.exists(condarc));
  }

  @Test
  void enableOverrulesTheDefaultOfAnAdministrator() throws IOException {
    Path system = Files.createDirectories(home.resolve("no-system-root"));
    Files.writeString(system.resolve(".condarc"), "anaconda_anon_usage: false\n");
    succeeds("enable");
    assertEquals("anaconda_anon_usage: true  # written by aau enable\n", content());
    succeeds("enable");
    succeeds("disable");
    assertEquals(OFF + "\n", content());
    Files.delete(system.resolve(".condarc"));
    succeeds("enable");
    assertFalse(Files.exists(condarc));
  }

  @Test
  void aDryRunShowsTheLineAndChangesNothing() throws IOException {
    CommandRun run = run("disable", "--dry-run");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("+" + OFF), run::toString);
    assertFalse(Files.exists(condarc));
  }

  @Test
  void optionsForAllUsersNeedSystem() {
    for (String option : List.of("--maven", "--hosts=a.example.com", "--org=acme")) {
      CommandRun run = run("enable", option);
      assertEquals(2, run.exitCode());
      assertTrue(run.err().get(0).contains("needs --system"), run::toString);
    }
    assertFalse(Files.exists(condarc));
  }
}
