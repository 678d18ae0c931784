package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Loading a YAML library would slow down the first request. */
class YamlOnDemandTest {

  private final Path home = Build.freshDirectory("home");

  @Test
  void isNotLoadedWithoutACondarc() {
    assertFalse(loadsYaml());
  }

  @Test
  void isNotLoadedForACondarcWithoutOurKeys() throws IOException {
    Files.writeString(home.resolve(".condarc"), "channels: [defaults]\nssl_verify: false\n");
    assertFalse(loadsYaml());
  }

  @Test
  void isLoadedForACondarcWithOneOfOurKeys() throws IOException {
    Files.writeString(home.resolve(".condarc"), "anaconda_anon_usage: true\n");
    assertTrue(loadsYaml());
  }

  private boolean loadsYaml() {
    try (RecordingServer server = RecordingServer.start()) {
      String log =
          JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
              .arguments("GET", server.http("/"))
              .options("-verbose:class")
              .agent()
              .fork()
              .environment("HOME", home.toString())
              .run()
              .succeeded()
              .stdout();
      server.requests().get(0).tokens();
      assertTrue(
          log.contains("com.anaconda.aau.core.UserAgentSuffix"), "the tokens were not looked up");
      return log.contains("snakeyaml");
    }
  }
}
