package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationPrecedenceTest {
  @TempDir private Path directory;
  private Path home;
  private TestEnvironment environment;
  private final Map<String, String> options = new HashMap<>();

  @BeforeEach
  void places() throws IOException {
    home = Files.createDirectory(directory.resolve("home"));
    environment =
        TestEnvironment.withHome(home)
            .with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", directory.resolve("system"))
            .with("CONDA_ROOT", directory.resolve("root"))
            .with("XDG_CONFIG_HOME", directory.resolve("xdg"))
            .with("CONDA_PREFIX", directory.resolve("prefix"));
  }

  /** Every source puts its own name into the list of hosts. The highest source comes first. */
  @Test
  void readsEverySourceInOrderOfPrecedence() throws IOException {
    List<Path> lowToHigh =
        List.of(
            directory.resolve("system/.condarc"),
            directory.resolve("system/condarc"),
            directory.resolve("system/condarc.d/10.yml"),
            directory.resolve("system/condarc.d/9.yaml"),
            directory.resolve("root/.condarc"),
            directory.resolve("xdg/conda/condarc"),
            home.resolve(".config/conda/.condarc"),
            home.resolve(".conda/.condarc"),
            home.resolve(".conda/condarc.d/a.yml"),
            home.resolve(".condarc"),
            directory.resolve("prefix/.condarc"),
            directory.resolve("prefix/condarc.d/z.yaml"),
            directory.resolve("named.yml"));
    StringBuilder expected = new StringBuilder();
    for (Path path : lowToHigh) {
      String name = "h" + lowToHigh.indexOf(path);
      write(path, "anaconda_anon_usage_hosts: [" + name + "]\n");
      expected.insert(0, ", " + name);
    }
    environment.with("CONDARC", directory.resolve("named.yml"));
    environment.with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "variable");
    options.put("anaconda_anon_usage_hosts", "option");

    assertEquals("option, variable" + expected, value("anaconda_anon_usage_hosts"));
  }

  @Test
  void filesWithOtherNamesAreIgnored() throws IOException {
    write(directory.resolve("system/condarc.d/a.txt"), "anaconda_anon_usage: false\n");
    write(directory.resolve("system/condarc.d/sub/a.yml"), "anaconda_anon_usage: false\n");
    write(directory.resolve("system/condarc.yml"), "anaconda_anon_usage: false\n");
    write(directory.resolve("named"), "anaconda_anon_usage: false\n");
    environment.with("CONDARC", directory.resolve("named"));
    assertEquals("true", value("anaconda_anon_usage"));
  }

  @Test
  void readsTheFilesInADirectoryInOrderOfTheirNames() throws IOException {
    write(directory.resolve("named/a.yml"), "anaconda_anon_usage: true\n");
    write(directory.resolve("named/b.yaml"), "anaconda_anon_usage: false\n");
    write(directory.resolve("named/c.conf"), "anaconda_anon_usage: true\n");
    environment.with("CONDARC", directory.resolve("named"));
    assertEquals("false", value("anaconda_anon_usage"));
  }

  @Test
  void theHighestSourceWinsUnlessALowerOneIsFinal() throws IOException {
    write(directory.resolve("system/.condarc"), "anaconda_anon_usage: false\n");
    assertEquals("false", value("anaconda_anon_usage"));
    write(home.resolve(".condarc"), "anaconda_anon_usage: true\n");
    assertEquals("true", value("anaconda_anon_usage"));
    write(directory.resolve("prefix/.condarc"), "anaconda_anon_usage: false\n");
    assertEquals("false", value("anaconda_anon_usage"));
    environment.with("CONDA_ANACONDA_ANON_USAGE", "yes");
    assertEquals("true", value("anaconda_anon_usage"));
    write(home.resolve(".condarc"), "anaconda_anon_usage: false #!final\n");
    options.put("anaconda_anon_usage", "yes");
    assertEquals("false", value("anaconda_anon_usage"));
    write(directory.resolve("system/.condarc"), "anaconda_anon_usage: true #!final\n");
    assertEquals("true", value("anaconda_anon_usage"));
  }

  @ParameterizedTest
  @CsvSource({
    "DO_NOT_TRACK, 1",
    "DO_NOT_TRACK, none",
    "CONDA_ANACONDA_ANON_USAGE, false",
    "CONDA_anaconda_anon_usage, off",
    "CONDA_ANACONDA_ANON_USAGE, ''",
    "CONDA_ANACONDA_ANON_USAGE, 0 !important",
  })
  void anOptOutInAVariableIsFinal(String name, String value) throws IOException {
    environment.with(name, value);
    write(directory.resolve("system/.condarc"), "anaconda_anon_usage: true\n");
    write(directory.resolve("root/.condarc"), "anaconda_anon_usage: true #!final\n");
    write(home.resolve(".condarc"), "anaconda_anon_usage: true #!final\n");
    environment.with("CONDA_Anaconda_Anon_Usage", "true !important");
    options.put("anaconda_anon_usage", "true");
    assertEquals("false", value("anaconda_anon_usage"));
  }

  @Test
  void anOptOutInAnOptionIsFinal() throws IOException {
    options.put("anaconda_anon_usage", "no");
    environment.with("CONDA_ANACONDA_ANON_USAGE", "true !important").with("DO_NOT_TRACK", "0");
    write(home.resolve(".condarc"), "anaconda_anon_usage: true #!final\n");
    assertEquals("false", value("anaconda_anon_usage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void noSourceOverridesAnAdministratorsLock(String locked) throws IOException {
    write(
        directory.resolve("system/condarc.d/a.yml"),
        "anaconda_anon_usage: " + locked + " #!final\n");
    for (String other : new String[] {"true", "false"}) {
      write(home.resolve(".condarc"), "anaconda_anon_usage: " + other + " #!final\n");
      environment.with("DO_NOT_TRACK", other).with("CONDA_ANACONDA_ANON_USAGE", other);
      options.put("anaconda_anon_usage", other);
      assertEquals(locked, value("anaconda_anon_usage"));
      assertTrue(settings().all().get(0).isFinal());
    }
  }

  @Test
  void noOptionOverridesAnAdministratorsLockOnHosts() throws IOException {
    write(directory.resolve("system/.condarc"), "anaconda_anon_usage_hosts: [a.example] #!final\n");
    options.put("anaconda_anon_usage_hosts", "*");
    environment.with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "b.example");
    assertEquals("a.example", value("anaconda_anon_usage_hosts"));
  }

  @Test
  void aSingleOptOutStopsTheHeartbeat() throws IOException {
    options.put("anaconda_heartbeat", "https://example.com/");
    assertEquals("https://example.com/", value("anaconda_heartbeat"));
    environment.with("CONDA_ANACONDA_HEARTBEAT", "false");
    assertEquals("false", value("anaconda_heartbeat"));
    environment.with("CONDA_ANACONDA_HEARTBEAT", "true").with("DO_NOT_TRACK", "1");
    assertEquals("false", value("anaconda_heartbeat"));
    write(directory.resolve("system/.condarc"), "anaconda_heartbeat: true #!final\n");
    assertEquals("true", value("anaconda_heartbeat"));
  }

  @Test
  void aFinalListShutsOutHigherSources() throws IOException {
    write(directory.resolve("system/.condarc"), "anaconda_anon_usage_hosts:\n  - low\n  - both\n");
    write(home.resolve(".condarc"), "anaconda_anon_usage_hosts: #!final\n  - middle\n  - both\n");
    environment.with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "high");
    assertEquals("middle, both, low", value("anaconda_anon_usage_hosts"));
  }

  @Test
  void anEmptyListAllowsNoHost() throws IOException {
    for (String nothing : new String[] {"[]", "", "{a: b}", "~"}) {
      write(home.resolve(".condarc"), "anaconda_anon_usage_hosts: " + nothing + "\n");
      assertFalse(settings().hosts().matches("anywhere", 80), nothing);
    }
  }

  @Test
  void acceptsAVariableNameInAnyCase() {
    environment.with("CONDA_anaconda_Anon_usage", "off");
    assertEquals("false", value("anaconda_anon_usage"));
    environment.with("CONDA_ANACONDA_ANON_USAGE", "on");
    assertEquals("false", value("anaconda_anon_usage"), "the opt-out was lost");
  }

  @Test
  void aFalseDoNotTrackHasNoEffect() {
    for (String no : new String[] {"0", "", "false", "no", "off", "N"}) {
      environment.with("DO_NOT_TRACK", no);
      assertEquals("true", value("anaconda_anon_usage"), no);
    }
    environment.with("DO_NOT_TRACK", "whatever");
    assertEquals("false", value("anaconda_anon_usage"));
  }

  @Test
  void theMorePrivateOfTwoSpellingsOfAVariableWins() {
    environment.with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "a.example *.b.example");
    environment.with("CONDA_anaconda_anon_usage_hosts", "x.b.example:8081");
    environment.with("CONDA_ANACONDA_HEARTBEAT", "https://a.example");
    environment.with("CONDA_anaconda_heartbeat", "https://b.example");
    assertEquals("x.b.example:8081", value("anaconda_anon_usage_hosts"));
    assertEquals("false", value("anaconda_heartbeat"));
  }

  @Test
  void aFileListedTwiceCountsAtItsFirstPosition() throws IOException {
    write(home.resolve(".conda/.condarc"), "anaconda_anon_usage: true\n");
    write(home.resolve(".condarc"), "anaconda_anon_usage: false\n");
    for (String named : new String[] {"~/.conda/.condarc", home + "/x/.././.conda/.condarc"}) {
      environment.with("CONDARC", named);
      assertEquals("false", value("anaconda_anon_usage"), named);
    }
  }

  @Test
  void findsAFileInAnotherUsersHome() throws IOException {
    write(directory.resolve("other/x.yml"), "anaconda_anon_usage: false\n");
    environment.with("CONDARC", "~other/x.yml");
    var built = environment.buildWithAccountHome(home);
    assertFalse(Settings.resolve(built, options, SearchPath.of(built), Debug.off()).enabled());
  }

  @ParameterizedTest
  @ValueSource(strings = {".yml", ".yaml", "..yml", "yml", "a.yml~", "a.txt"})
  void aFileWithoutTheSuffixIsIgnored(String name) throws IOException {
    write(directory.resolve("system/condarc.d/" + name), "anaconda_anon_usage: false\n");
    environment.with("CONDARC", directory.resolve("system/condarc.d/" + name));
    assertEquals("true", value("anaconda_anon_usage"));
  }

  @Test
  void acceptsABooleanOrAUrlForTheHeartbeat() throws IOException {
    assertEquals("false", value("anaconda_heartbeat"));
    Map<String, String> answers =
        Map.of(
            "true", "true",
            "off", "false",
            "https://example.com/beat", "https://example.com/beat",
            "example.com", "false",
            "https:///beat", "false",
            "[a]", "false",
            "'https://a b'", "false");
    for (Map.Entry<String, String> each : answers.entrySet()) {
      write(home.resolve(".condarc"), "anaconda_heartbeat: " + each.getKey() + "\n");
      assertEquals(each.getValue(), value("anaconda_heartbeat"), each.getKey());
    }
  }

  @Test
  void everySettingNamesItsSource() throws IOException {
    write(home.resolve(".condarc"), "anaconda_anon_usage: true\n");
    environment.with("CONDA_ANACONDA_HEARTBEAT", "true");
    Settings settings = settings();
    assertEquals(
        List.of(
            "anaconda_anon_usage: true <- " + home.resolve(".condarc"),
            "anaconda_heartbeat: true <- CONDA_ANACONDA_HEARTBEAT",
            "anaconda_anon_usage_hosts: * <- default",
            "anaconda_anon_usage_account_hosts: anaconda.com, *.anaconda.com, anaconda.org,"
                + " *.anaconda.org, anaconda.cloud, *.anaconda.cloud <- default",
            "anaconda_anon_usage_unlinkable: false <- default",
            "anaconda_anon_usage_shared_hosts: anaconda.com, *.anaconda.com, anaconda.org,"
                + " *.anaconda.org, anaconda.cloud, *.anaconda.cloud <- default",
            "anaconda_anon_usage_rotate: never <- default"),
        settings.all().stream().map(Setting::toString).toList());
    assertTrue(settings.enabled());
  }

  @Test
  void variablesInValuesAreExpanded() throws IOException {
    environment.with("SWITCH", "off").with("ON", "yes");
    write(home.resolve(".condarc"), "anaconda_anon_usage: $SWITCH\n");
    assertEquals("false", value("anaconda_anon_usage"));
    write(home.resolve(".condarc"), "anaconda_anon_usage: ${ON}\n");
    assertEquals("true", value("anaconda_anon_usage"));
    write(home.resolve(".condarc"), "anaconda_anon_usage: $NOT_SET\n");
    assertEquals("false", value("anaconda_anon_usage"));
  }

  /** Whatever is unclear, misspelled or given by the process itself can only protect more. */
  @ParameterizedTest
  @CsvSource({
    "anaconda_anon_usage_unlinkable: true, '', true",
    "anaconda_anon_usage_unlinkable: off, '', false",
    "anaconda_anon_usage_unlinkable:, '', false",
    "anaconda_anon_usage_unlinkable: junk, '', true",
    "anaconda_anon_usage_unlinkable: [a], '', true",
    "anaconda_anon_usage_unlinkabel: true, '', true",
    "anaconda-anon-usage-unlinkable: maybe, '', true",
    "anaconda_anon_usage_unlinkabel: false, true, true",
    "anaconda_anon_usage_unlinkable: true #!final, false, true",
    "anaconda_anon_usage_unlinkable: false #!final, true, false",
    "anaconda_anon_usage_unlinkable: true, false, false",
    "anaconda_anon_usage_unlinkable: false, true, true",
  })
  void unlinkableHasThePrecedenceOfOtherSettings(String system, String option, String expected)
      throws IOException {
    write(directory.resolve("system/.condarc"), system + "\n");
    if (option != null && !option.isEmpty()) {
      options.put("anaconda_anon_usage_unlinkable", option);
    }
    assertEquals(expected, value("anaconda_anon_usage_unlinkable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANACONDA_ANON_USAGE_UNLINKABLE",
        "ANACONDA_ANON_USAGE_unlinkable",
        "CONDA_ANACONDA_ANON_USAGE_UNLINKABEL",
        "anaconda_anon_usage_unlinkable",
        "CONDA_ANACONDA_ANONYMOUS_USAGE_UNLINKABLE"
      })
  void aMisspelledVariableAsksForUnlinkableTokens(String name) {
    environment.with(name, "1");
    assertEquals("true", value("anaconda_anon_usage_unlinkable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANACONDA_ANON_USAGE_ROTATE",
        "ANACONDA_ANON_USAGE_rotate",
        "CONDA_ANACONDA_ANON_USAGE_ROTAT"
      })
  void aMisspelledVariableAsksForRotation(String name) {
    environment.with(name, "13 months");
    assertEquals("13 months", value("anaconda_anon_usage_rotate"));
  }

  @Test
  void sharedHostsAreMergedLikeOtherHosts() throws IOException {
    assertTrue(value("anaconda_anon_usage_shared_hosts").contains("*.anaconda.com"));
    write(directory.resolve("system/.condarc"), "anaconda_anon_usage_shared_hosts: [a, b]\n");
    write(home.resolve(".condarc"), "anaconda_anon_usage_shared_host: [b, c]\n");
    assertEquals("b", value("anaconda_anon_usage_shared_hosts"));
  }

  private String value(String name) {
    for (Setting setting : settings().all()) {
      if (setting.name().equals(name)) {
        return setting.value();
      }
    }
    throw new AssertionError(name);
  }

  private Settings settings() {
    var built = environment.build();
    return Settings.resolve(built, options, SearchPath.of(built), Debug.off());
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
