package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.token.Token;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SystemTokensAreCollectedTest {
  @TempDir private Path directory;
  private Path system;
  private Path home;
  private TestEnvironment environment;

  @BeforeEach
  void places() throws IOException {
    system = Files.createDirectory(directory.resolve("system"));
    home = Files.createDirectory(directory.resolve("home"));
    environment =
        TestEnvironment.withHome(home).with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", system);
  }

  /** A list of a million names would fill a small heap. */
  @Test
  void doesNotListALargeDirectory() {
    File directoryOfAMillionFiles =
        new File(system.toString()) {
          @Override
          public long length() {
            return 40L << 20;
          }

          @Override
          public String[] list() {
            throw new OutOfMemoryError();
          }
        };
    assertTrue(SystemTokens.mayContainToken(directoryOfAMillionFiles));
  }

  @Test
  void collectsAllKindsInOrder() throws IOException {
    Files.writeString(system.resolve("machine_token"), "m1\n");
    Files.writeString(system.resolve("org_token"), "o1\n");
    Files.writeString(system.resolve("installer_token"), "i1\n");
    assertEquals("i/i1 o/o1 m/m1", systemTokens());
  }

  @Test
  void readsEveryPlaceButSendsARepeatedValueOnce() throws IOException {
    Path prefix = Files.createDirectories(directory.resolve("prefix"));
    Path root = Files.createDirectories(directory.resolve("root"));
    Path xdg = Files.createDirectories(directory.resolve("xdg/conda"));
    Path config = Files.createDirectories(home.resolve(".config/conda"));
    Path conda = Files.createDirectories(home.resolve(".conda"));
    environment
        .with("ANACONDA_ANON_USAGE_ORG_TOKEN", "variable")
        .with("CONDA_ROOT", root)
        .with("XDG_CONFIG_HOME", directory.resolve("xdg"))
        .with("CONDA_PREFIX", prefix);
    Files.writeString(system.resolve("org_token"), "system");
    Files.writeString(system.resolve(".org_token"), "system-dot");
    Files.writeString(root.resolve("org_token"), "root");
    Files.writeString(xdg.resolve(".org_token"), "xdg");
    Files.writeString(config.resolve("org_token"), "system");
    Files.writeString(conda.resolve("org_token"), "conda");
    Files.writeString(prefix.resolve("org_token"), "prefix");
    assertEquals("o/variable o/system o/system-dot o/root o/xdg o/conda o/prefix", systemTokens());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme/corp",
        "acme corp",
        "acme\u00e9",
        "\ufeffacme",
        "# acme",
        "acme.",
        "acme\0",
        "0123456789012345678901234567890123456",
        "",
        " ",
        "acme\tcorp",
        "acme\u00a0"
      })
  void invalidTokensAreIgnored(String value) throws IOException {
    Files.write(system.resolve("org_token"), value.getBytes(StandardCharsets.UTF_8));
    environment.with("ANACONDA_ANON_USAGE_ORG_TOKEN", value);
    assertEquals("", systemTokens());
  }

  @Test
  void filesAreStrippedButVariablesAreNot() throws IOException {
    environment.with("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme\n");
    environment.with("ANACONDA_ANON_USAGE_MACHINE_TOKEN", " acme");
    Files.writeString(system.resolve("installer_token"), "\r\n \n  acme-36_ \r\nother\n");
    assertEquals("i/acme-36_", systemTokens());
  }

  @Test
  void aLeadingCommentMeansNoToken() throws IOException {
    Files.writeString(system.resolve("org_token"), "# our token\nacme\n");
    assertEquals("", systemTokens());
  }

  @Test
  void followsLinksAndSkipsAnythingButRegularFiles() throws Exception {
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "acme");
    Files.createSymbolicLink(system.resolve("org_token"), elsewhere);
    Files.createSymbolicLink(system.resolve(".org_token"), system.resolve(".org_token"));
    Files.createDirectory(system.resolve("machine_token"));
    Path fifo = system.resolve("installer_token");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    assertEquals("o/acme", systemTokens());
  }

  @Test
  void omitsATokenWhoseReadIsMadeToFail() throws IOException {
    Files.writeString(system.resolve("org_token"), "acme");
    Files.writeString(system.resolve("machine_token"), "box");
    environment.with("ANACONDA_ANON_USAGE_READ_CHAOS", "o");
    assertEquals("m/box", systemTokens());
  }

  @Test
  void everyTokenNamesItsSource() throws IOException {
    Path file = Files.writeString(system.resolve("org_token"), "acme");
    environment.with("ANACONDA_ANON_USAGE_MACHINE_TOKEN", "box");
    StringBuilder sources = new StringBuilder();
    for (Token token : AnonUsage.resolve(environment.build(), Map.of()).tokens()) {
      sources.append(token.kind().label()).append(" <- ").append(token.source()).append('\n');
    }
    assertEquals(
        "client <- "
            + home.resolve(".conda/aau_token")
            + "\nsession <- this process\norganization <- "
            + file
            + "\nmachine <- ANACONDA_ANON_USAGE_MACHINE_TOKEN\n",
        sources.toString());
  }

  private String systemTokens() {
    StringBuilder text = new StringBuilder();
    for (Token token : AnonUsage.resolve(environment.build(), Map.of()).tokens()) {
      if ("iom".indexOf(token.kind().letter()) >= 0) {
        text.append(text.length() == 0 ? "" : " ").append(token);
      }
    }
    return text.toString();
  }
}
