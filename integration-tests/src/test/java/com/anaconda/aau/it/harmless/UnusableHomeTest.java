package com.anaconda.aau.it.harmless;

import static com.anaconda.aau.it.harmless.Comparison.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that cannot be stored is silently left out. */
class UnusableHomeTest {

  private final Path accountHome = Build.freshDirectory("account");
  @AutoClose private final RecordingServer server = RecordingServer.start();

  @ParameterizedTest
  @ValueSource(strings = {"/proc", "/sys"})
  void sendsNoClientTokenIfNotEvenRootCanWriteToTheHome(String home) {
    assumeTrue(Files.isDirectory(Path.of(home)), () -> "this system lacks " + home);

    assertNull(tokensOf(home).client());
  }

  @Test
  void sendsNoClientTokenIfTheHomeIsReadOnly() throws IOException {
    Path home = Build.freshDirectory("home");
    assumeTrue(home.toFile().setWritable(false), "this file system does not support permissions");
    assumeFalse(Files.isWritable(home), "this user (root) can write everywhere");

    assertNull(tokensOf(home.toString()).client());
  }

  @Test
  void sendsNoClientTokenIfTheHomeIsAFile() throws IOException {
    Path file = Files.writeString(accountHome.resolve("file"), "not a folder");

    assertNull(tokensOf(file.toString()).client());
    assertEquals("not a folder", Files.readString(file));
  }

  @Test
  void sendsNoClientTokenIfTheTokenFileIsAFolder() throws IOException {
    Path home = Build.freshDirectory("home");
    Files.createDirectories(home.resolve(".conda/aau_token"));

    assertNull(tokensOf(home.toString()).client());
  }

  @Test
  void usesTheAccountsHomeIfHomeIsNotSet() throws IOException {
    String client = tokensOf(null).client();

    assertNotNull(client);
    assertEquals(client, Files.readString(accountHome.resolve(".conda/aau_token")));
  }

  @Test
  void sendsNoClientTokenWithoutAnyHome() {
    // The value Java uses in a container for a user without an account.
    assertNull(tokensOf(null, "-Duser.home=?").client());
  }

  /**
   * Returns the tokens of a request. Asserts that the program prints the same output without the
   * agent.
   */
  private TokenString tokensOf(String home, String... options) {
    JavaProcess program =
        JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
            .arguments("GET", server.http("/"))
            .options("-Duser.home=" + accountHome)
            .options(options);
    assertSame(
        fork(program, home).run().succeeded(), fork(program.agent(), home).run().succeeded());
    return server.requests().get(1).tokens();
  }

  private static Fork fork(JavaProcess program, String home) {
    return program.fork().environment("HOME", home);
  }
}
