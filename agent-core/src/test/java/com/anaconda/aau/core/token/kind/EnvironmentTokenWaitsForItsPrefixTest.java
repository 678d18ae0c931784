package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TokenStrings;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.NoChaos;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTokenWaitsForItsPrefixTest {
  @TempDir private Path directory;

  @Test
  void isWrittenAtExitIfThePrefixExists() throws IOException {
    Path prefix = directory.resolve("new");
    try (ForkedJvm jvm = start(prefix)) {
      String token = TokenStrings.token(jvm.go().readLine(), 'e');
      assertNotNull(token);
      assertTrue(Files.notExists(prefix), "the agent must not create the prefix");
      assertEquals(token, TokenStrings.token(jvm.go().readLine(), 'e'), "asked again");

      Files.createDirectory(prefix);
      jvm.end();
      assertEquals(token, Files.readString(prefix.resolve("etc/aau_token")));
    }
  }

  @Test
  void isNotWrittenIfThePrefixIsStillMissing() {
    Path prefix = directory.resolve("never");
    try (ForkedJvm jvm = start(prefix)) {
      assertNotNull(TokenStrings.token(jvm.go().readLine(), 'e'));
      assertEquals("", jvm.end().errors());
      assertTrue(Files.notExists(prefix));
    }
  }

  @Test
  void aTokenWrittenMeanwhileIsKept() throws IOException {
    Path prefix = directory.resolve("race");
    String other = "0123456789012345678901";
    try (ForkedJvm jvm = start(prefix)) {
      jvm.go().readLine();
      Files.createDirectories(prefix.resolve("etc"));
      Files.writeString(prefix.resolve("etc/aau_token"), other);
      jvm.end();
      assertEquals(other, Files.readString(prefix.resolve("etc/aau_token")));
    }
  }

  @Test
  void aProcessKeepsItsTokenOnceThePrefixExists() throws IOException {
    Path prefix = directory.resolve("soon");
    try (ForkedJvm jvm = start(prefix)) {
      String token = TokenStrings.token(jvm.go().readLine(), 'e');
      Files.createDirectory(prefix);
      assertEquals(token, TokenStrings.token(jvm.go().readLine(), 'e'));
      assertEquals(token, Files.readString(prefix.resolve("etc/aau_token")));
    }
  }

  @Test
  void anExistingPrefixGetsItsTokenAtOnce() throws IOException {
    String token = resolve(Map.of("CONDA_PREFIX", directory.toString()), null);
    assertEquals(token, Files.readString(directory.resolve("etc/aau_token")));
    assertEquals(token, resolve(Map.of(), directory.toString()));
  }

  @Test
  void anEmptyOptionOrVariableMeansNoPrefix() {
    Map<String, String> variable = Map.of("CONDA_PREFIX", directory.toString());
    assertNull(resolve(variable, ""));
    assertNull(resolve(Map.of("CONDA_PREFIX", ""), null));
    assertNull(resolve(Map.of(), null));
    assertTrue(Files.notExists(directory.resolve("etc")));
  }

  @Test
  void createsATokenInTheJdksHomeIfThatIsThePrefix() throws IOException {
    Environment jdk = Environment.of(Map.of(), null, directory.toString(), "Linux");
    Token token =
        EnvironmentToken.resolve(
            jdk.prefix("java.home"), null, NoChaos.INSTANCE, new TokenLog(Debug.off()));
    assertEquals(token.value(), Files.readString(directory.resolve("etc/aau_token")));
  }

  @Test
  void aPrefixThatIsAFileGetsNoToken() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertNull(resolve(Map.of(), file.toString()));
    assertNull(resolve(Map.of(), file.resolve("below").toString()));
    assertNull(resolve(Map.of(), "nul\0byte"));
  }

  @Test
  void aBadTokenIsReplacedAndAnOldHostIdIgnored() throws IOException {
    Path file = Files.createDirectory(directory.resolve("etc")).resolve("aau_token");
    Files.writeString(file, "0123456789012345678901 CQAAAPwC");
    assertEquals("0123456789012345678901", resolve(Map.of(), directory.toString()));
    Files.writeString(file, "bad");
    assertEquals(resolve(Map.of(), directory.toString()), Files.readString(file));
  }

  @Test
  void aFileThatWasNeverATokenIsLeftAlone() throws IOException {
    Path file = Files.createDirectory(directory.resolve("etc")).resolve("aau_token");
    Files.writeString(file, "bad token\r\nX-Injected: yes");
    assertNull(resolve(Map.of(), directory.toString()));
    assertEquals("bad token\r\nX-Injected: yes", Files.readString(file));
  }

  private ForkedJvm start(Path prefix) {
    return ForkedJvm.start(ForkedJvm.home(directory), "prefix=" + prefix);
  }

  private static String resolve(Map<String, String> variables, String option) {
    Environment environment = Environment.of(variables, null, "/no/java", "Linux");
    Path prefix = environment.prefix(option);
    Token token =
        prefix == null
            ? null
            : EnvironmentToken.resolve(prefix, null, NoChaos.INSTANCE, new TokenLog(Debug.off()));
    return token == null ? null : token.value();
  }
}
