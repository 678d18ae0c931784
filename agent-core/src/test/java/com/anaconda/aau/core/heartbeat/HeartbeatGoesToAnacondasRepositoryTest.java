package com.anaconda.aau.core.heartbeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the destination of a heartbeat. */
class HeartbeatGoesToAnacondasRepositoryTest {
  private static final String FILE = "noarch/activate-0.0.0-0.conda";

  @TempDir private Path home;
  private TestEnvironment environment;

  @BeforeEach
  void home() {
    environment = TestEnvironment.withHome(home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what ~/.condarc says                                                | where main is
          {}                                                                    | https://repo.anaconda.com/pkgs/main/
          {channels: [defaults]}                                                | https://repo.anaconda.com/pkgs/main/
          {channels: [conda-forge]}                                             | https://conda.anaconda.org/main/
          {channels: conda-forge}                                               | https://conda.anaconda.org/main/
          {channels: [conda-forge, defaults]}                                   | https://repo.anaconda.com/pkgs/main/
          {channels: [pkgs/main]}                                               | https://repo.anaconda.com/pkgs/main/
          {channels: [conda-forge, 'https://repo.anaconda.cloud/repo/x']}       | https://repo.anaconda.cloud/main/
          {default_channels: ['https://repo.anaconda.cloud/repo/main']}         | https://repo.anaconda.cloud/main/
          {default_channels: ['https://mirror.example.com/main']}               | https://conda.anaconda.org/main/
          {channels: ['https://repo.anaconda.com.example.com/pkgs/main']}       | https://conda.anaconda.org/main/
          {channels: [x], channel_alias: 'https://repo.anaconda.cloud/repo'}    | https://repo.anaconda.cloud/main/
          {channels: [x], channel_alias: 'https://repo.anaconda.cloud'}         | https://repo.anaconda.cloud/main/
          """)
  void goesToTheFirstRepositoryThatContainsAChannel(String condarc, String main) throws Exception {
    condarc(condarc);
    assertEquals(main + FILE, configured("true"));
  }

  @Test
  void goesNowhereIfAllChannelsAreElsewhere() throws IOException {
    condarc("{channels: [x], channel_alias: 'https://mirror.example.com/conda'}");
    assertThrows(NoHeartbeatException.class, () -> configured("true"));
  }

  @Test
  void variablesCanNameChannels() throws Exception {
    environment.with("CONDA_CHANNELS", "x,y");
    assertEquals("https://conda.anaconda.org/main/" + FILE, configured("true"));
    environment.with("CONDA_CHANNEL_ALIAS", "https://repo.anaconda.cloud/repo");
    assertEquals("https://repo.anaconda.cloud/main/" + FILE, configured("true"));
  }

  @Test
  void usesAConfiguredUrlAsWritten() throws Exception {
    condarc("anaconda_heartbeat: https://me:secret@repo.example.com:8443/a?b=c\n");
    Heartbeat heartbeat = Heartbeat.configured(environment.build(), Map.of(), Debug.off());
    assertEquals("https://repo.example.com:8443/a?b=c", heartbeat.url());
  }

  @Test
  void isOffByDefault() throws IOException {
    for (String no : new String[] {"false", "off", "0", "", "example.com", "ftp://a/b"}) {
      assertThrows(NoHeartbeatException.class, () -> configured(no), no);
    }
    condarc("anaconda_heartbeat: true\nanaconda_heartbeat: true\n");
    assertThrows(
        NoHeartbeatException.class,
        () -> Heartbeat.configured(environment.build(), Map.of(), Debug.off()),
        "broken");
  }

  @Test
  void doNotTrackForbidsIt() throws IOException {
    condarc("anaconda_heartbeat: true\n");
    environment.with("DO_NOT_TRACK", "1");
    assertThrows(
        NoHeartbeatException.class,
        () -> Heartbeat.configured(environment.build(), Map.of(), Debug.off()));
    assertThrows(NoHeartbeatException.class, () -> configured("https://repo.example.com/x"));
    assertThrows(NoHeartbeatException.class, () -> requested(null, null), "by hand");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,                                   -,   https://repo.anaconda.com/pkgs/main/" + FILE,
        "r,                                   -,   https://repo.anaconda.com/pkgs/r/" + FILE,
        "-,                                   a/b, https://repo.anaconda.com/pkgs/main/a/b",
        "https://repo.example.com/conda/main, -,   https://repo.example.com/conda/main/" + FILE,
        "http://repo.example.com/main/,       x,   http://repo.example.com/main/x",
      })
  void aRequestedHeartbeatCanNameChannelAndPath(String channel, String path, String url)
      throws Exception {
    assertEquals(url, requested(channel, path));
  }

  @Test
  void aRequestedHeartbeatUsesTheConfiguredUrlByDefault() throws Exception {
    condarc("anaconda_heartbeat: https://repo.example.com/x\n");
    assertEquals("https://repo.example.com/x", requested(null, null));
    assertEquals("https://repo.anaconda.com/pkgs/main/y", requested(null, "y"));
  }

  private String configured(String setting) throws NoHeartbeatException {
    Map<String, String> options = Map.of("anaconda_heartbeat", setting);
    return Heartbeat.configured(environment.build(), options, Debug.off()).url();
  }

  private String requested(String channel, String path) throws NoHeartbeatException {
    return Heartbeat.requested(environment.build(), Map.of(), channel, path, Debug.off()).url();
  }

  private void condarc(String text) throws IOException {
    Files.writeString(home.resolve(".condarc"), text);
  }
}
