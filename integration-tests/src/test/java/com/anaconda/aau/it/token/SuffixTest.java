package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests which tokens the server sees, depending on the settings of the user, the administrator and
 * the environment.
 */
class SuffixTest {

  private final Path home = Build.freshDirectory("home");
  @AutoClose private final RecordingServer server = RecordingServer.start();

  private JavaProcess request() {
    return JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
        .arguments("--user-agent", "toy/1", "GET", server.http("/"));
  }

  private TokenString tokensOf(Fork fork) {
    fork.environment("HOME", home.toString()).run().succeeded();
    return server.requests().get(0).tokens();
  }

  private void assertTurnsOff(Fork fork) {
    TokenString tokens = tokensOf(fork);
    assertEquals("toy/1 aau/" + tokens.version(), server.requests().get(0).userAgent());
    assertFalse(Files.exists(home.resolve(".conda")));
  }

  @ParameterizedTest
  @CsvSource({"DO_NOT_TRACK,1", "CONDA_ANACONDA_ANON_USAGE,false", "CONDA_ANACONDA_ANON_USAGE,?"})
  void aVariableTurnsTheTokensOff(String name, String value) {
    assertTurnsOff(request().agent().fork().environment(name, value));
  }

  @Test
  void aCondarcTurnsTheTokensOff() throws IOException {
    Files.writeString(home.resolve(".condarc"), "anaconda_anon_usage: no\n");

    assertTurnsOff(request().agent().fork());
  }

  @Test
  void anAgentOptionTurnsTheTokensOff() {
    assertTurnsOff(request().agent("anaconda_anon_usage=false").fork());
  }

  @Test
  void sendsATokenForTheActiveEnvironment() throws IOException {
    Path prefix = Build.freshDirectory("prefix");

    TokenString tokens =
        tokensOf(request().agent().fork().environment("CONDA_PREFIX", prefix.toString()));

    assertEquals(" e/" + Files.readString(prefix.resolve("etc/aau_token")), tokens.others());
  }

  @Test
  void sendsATokenForTheEnvironmentInThePrefixOption() throws IOException {
    Path prefix = Build.freshDirectory("prefix");

    TokenString tokens = tokensOf(request().agent("prefix=" + prefix).fork());

    assertEquals(" e/" + Files.readString(prefix.resolve("etc/aau_token")), tokens.others());
  }

  @Test
  void appendsTheAdministratorsTokensInOrder() {
    Fork fork =
        request()
            .agent()
            .fork()
            .environment("ANACONDA_ANON_USAGE_MACHINE_TOKEN", "rack-7")
            .environment("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme-corp")
            .environment("ANACONDA_ANON_USAGE_INSTALLER_TOKEN", "image_3");

    assertEquals(" i/image_3 o/acme-corp m/rack-7", tokensOf(fork).others());
  }

  @Test
  void preventsHeaderInjection() {
    Fork fork =
        request().agent().fork().environment("ANACONDA_ANON_USAGE_ORG_TOKEN", "x\r\nInjected: 1");

    assertEquals("", tokensOf(fork).others());
    assertEquals(0, server.requests().get(0).header("Injected").size());
  }

  @Test
  void sendsNothingToAHostOutOfScope() {
    request().agent("anaconda_anon_usage_hosts=repo.example.com").run().succeeded();

    assertEquals("toy/1", server.requests().get(0).userAgent());
  }
}
