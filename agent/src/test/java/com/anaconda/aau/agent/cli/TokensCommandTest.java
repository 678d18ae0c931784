package com.anaconda.aau.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java -jar aau.jar} accepts the options of the command in conda's package. */
class TokensCommandTest {

  private static final String CLIENT = "sgzzP8ytS_aywmqkDTJ69g";
  private static final String RANDOM = "[A-Za-z0-9_-]{22}";

  @TempDir Path home;

  @BeforeEach
  void haveAClientToken() throws IOException {
    Files.writeString(Files.createDirectory(home.resolve(".conda")).resolve("aau_token"), CLIENT);
  }

  @Test
  void withoutArgumentsPrintsTheTokens() {
    CommandRun run = run();
    assertEquals(0, run.exitCode());
    assertEquals(1, run.out().size());
    assertTrue(
        run.out().get(0).matches("aau/" + Version.VERSION + " c/" + CLIENT + " s/" + RANDOM));
    assertEquals(List.of(), run.err());
  }

  @Test
  void detailShowsTheSourceOfEachToken() throws IOException {
    Path prefix = Files.createDirectory(home.resolve("env"));
    CommandRun run = run("--detail", "--prefix", prefix.toString());
    assertEquals(4, run.out().size());
    assertEquals("  c/" + CLIENT + " (client) <- ~/.conda/aau_token", run.out().get(1));
    assertTrue(run.out().get(2).matches("  s/" + RANDOM + " \\(session\\) <- .+"));
    assertTrue(
        run.out().get(3).matches("  e/" + RANDOM + " \\(environment\\) <- ~/env/etc/aau_token"));
  }

  @ParameterizedTest
  @CsvSource({"--prefix", "--env-prefix"})
  void thePrefixOptionHasTwoNames(String option) throws IOException {
    Path prefix = Files.createDirectory(home.resolve("env"));
    CommandRun run = run(option, prefix.toString());
    String saved = Files.readString(prefix.resolve("etc/aau_token"));
    assertTrue(run.out().get(0).endsWith(" e/" + saved), run.toString());
  }

  @Test
  void pathsPrintsTheSearchPath() {
    assertEquals(
        List.of(
            home.resolve("no-system-root").toString(),
            home.resolve(".config/conda").toString(),
            home.resolve(".conda").toString()),
        run("--paths").out());
  }

  @Test
  void randomPrintsANewTokenEachTime() {
    String first = run("--random").out().get(0);
    assertTrue(first.matches(RANDOM));
    assertNotEquals(first, run("--random").out().get(0));
  }

  @Test
  void versionPrintsOnlyTheVersion() {
    assertEquals(List.of(Version.VERSION), run("--version").out());
  }

  @Test
  void helpNamesEveryOption() {
    CommandRun run = run("--help");
    assertEquals(0, run.exitCode());
    String help = String.join("\n", run.out());
    for (String option :
        List.of(
            "--detail",
            "--prefix",
            "--jwt",
            "--no-keyring",
            "--paths",
            "--random",
            "--version",
            "--verbose",
            "--attribution",
            "--platform",
            "info")) {
      assertTrue(help.contains(option), option);
    }
  }

  @Test
  void printsOnlyTheVersionTokenWhenTurnedOff() {
    CommandRun run = CommandRun.of(home, Map.of("CONDA_ANACONDA_ANON_USAGE", "off"), "--detail");
    assertEquals(List.of("aau/" + Version.VERSION), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense, --nonsense",
    "--prefix, --prefix",
    "--env-prefix, --env-prefix",
    "--jwt, --jwt",
    "stray, stray",
    "--platform=beos, --platform"
  })
  void wrongArgumentsAreExplainedInOneLine(String argument, String named) {
    CommandRun run = run(argument);
    assertEquals(2, run.exitCode());
    assertEquals(List.of(), run.out());
    assertEquals(1, run.err().size(), run.toString());
    assertTrue(run.err().get(0).contains(named), run.toString());
    assertTrue(run.err().get(0).endsWith("; see --help"), run.toString());
  }

  @Test
  void anApiKeyIsNeverPrinted() {
    String key = "eyJ0eXAiOiJKV1QifQ.secret.secret";
    CommandRun run = run("--jwt", key, "--detail");
    assertEquals(0, run.exitCode());
    assertFalse(run.toString().contains("secret"), run.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--jwtt SECRET",
        "--jwtt=SECRET",
        "--jwtSECRET",
        "--jwtsecret",
        "-jwt SECRET",
        "-jwt=SECRET",
        "-SECRET",
        "--JWT SECRET",
        "--jwt: SECRET",
        "jwt SECRET",
        "jwt=SECRET",
        "SECRET",
        "--no-keyring secret",
        "--no-keyring=SECRET",
        "--detail=SECRET",
        "--jwt a SECRET",
        "--jwt a --jwt SECRET",
        "--platform SECRET",
        "--platform=SECRET",
        "info --jwt SECRET",
        "info --pid SECRET",
        "info --pid=SECRET",
        "info SECRET",
        "attach 1 jwt=SECRET",
        "attach 1 SECRET",
        "attach 1 SECRET=1",
        "attach jwt=SECRET",
        "attach SECRET 1",
        "attach 1 --jwt SECRET",
        "detach SECRET",
        "install --variable=SECRET --shell",
        "heartbeat --jwt SECRET"
      })
  void aValueAfterAMistypedOptionIsNeverPrinted(String line) {
    CommandRun run = run(line.split(" "));
    assertEquals(2, run.exitCode(), run.toString());
    assertEquals(1, run.err().size(), run.toString());
    assertFalse(run.toString().toLowerCase(Locale.ROOT).contains("secret"), run.toString());
  }

  @ParameterizedTest
  @CsvSource({"--jwtt, --jwt", "--detial, --detail", "inof, info", "--prefx=x, --prefix"})
  void suggestsTheNearestOption(String argument, String nearest) {
    assertTrue(run(argument).err().get(0).contains("did you mean " + nearest + "?"));
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(home, Map.of(), arguments);
  }
}
