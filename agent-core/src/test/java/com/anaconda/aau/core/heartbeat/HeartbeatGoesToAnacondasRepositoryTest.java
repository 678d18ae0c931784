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
import org.junit.jupiter.params.provider.ValueSource;

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
          {channels: [conda-forge, defaults]}                                   | https://repo.anaconda.com/pkgs/main/
          {channels: [pkgs/main]}                                               | https://repo.anaconda.com/pkgs/main/
          {channels: [conda-forge, 'https://repo.anaconda.cloud/repo/x']}       | https://repo.anaconda.cloud/main/
          {default_channels: ['https://repo.anaconda.cloud/repo/main']}         | https://repo.anaconda.cloud/main/
          {channels: [defaults], channel_alias: 'https://repo.anaconda.cloud'}  | https://repo.anaconda.cloud/main/
          {channels: ['https://REPO.Anaconda.com/pkgs/main']}                   | https://repo.anaconda.com/pkgs/main/
          {channels: ['https://me:secret@conda.anaconda.org/t/ab-1/me']}        | https://conda.anaconda.org/main/
          {channels: ['https://conda.anaconda.org/me/linux-64']}                | https://conda.anaconda.org/main/
          {channels: [defaults/noarch]}                                         | https://repo.anaconda.com/pkgs/main/
          {channels: [acme], custom_channels: {acme: 'https://repo.anaconda.cloud/repo'}} | https://repo.anaconda.cloud/main/
          {channels: [team], custom_multichannels: {team: [a, 'https://repo.anaconda.com/pkgs/r']}} | https://repo.anaconda.com/pkgs/main/
          {channel: [conda-forge]}                                              | https://conda.anaconda.org/main/
          {channels: [defaults], allowlist_channels: [defaults]}                | https://repo.anaconda.com/pkgs/main/
          {channels: ['https://old.example/x'], migrated_channel_aliases: ['https://old.example']} | https://conda.anaconda.org/main/
          {channels: [x], channel_alias: 'https://repo.anaconda.cloud/repo'}    | https://repo.anaconda.cloud/main/
          {channels: [x], channel_alias: 'https://repo.anaconda.cloud'}         | https://repo.anaconda.cloud/main/
          """)
  void goesToTheFirstRepositoryThatContainsAChannel(String condarc, String main) throws Exception {
    condarc(condarc);
    assertEquals(main + FILE, configured("true"));
  }

  /** Whoever uses a mirror of their own must never be seen by Anaconda. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{channels: [x], channel_alias: 'https://mirror.example/conda'}",
        "{channels: [main], channel_alias: 'https://mirror.example'}",
        "{default_channels: ['https://mirror.example/main']}",
        "{default_channels: [main, r], channel_alias: 'https://mirror.example'}",
        "{channels: ['https://mirror.example/main']}",
        "{channels: ['https://mirror.example/main', nodefaults]}",
        "{channels: ['https://conda.anaconda.org.example/x']}",
        "{channels: ['https://repo.anaconda.com.example.com/pkgs/main']}",
        "{channels: ['https://conda.anaconda.org@mirror.example/x']}",
        "{channels: ['https://mirror.example/x?https://conda.anaconda.org/']}",
        "{channels: ['https://repo.anaconda.com/other/main']}",
        "{channels: ['https://repo.anaconda.com:8443/pkgs/main']}",
        "{channels: ['http://conda.anaconda.org/me/linux-64']}",
        "{channels: ['file:///srv/conda']}",
        "{channels: ['file:/srv/conda']}",
        "{channels: ['/srv/conda', './conda', '../conda', '~/conda', 'C:\\conda']}",
        "{channels: [local]}",
        "{channels: ['<unknown>', None]}",
        "{channels: [conda-forge], custom_channels: {conda-forge: 'https://mirror.example'}}",
        "{channels: [acme/label/dev], custom_channels: {acme: 'https://mirror.example/a'}}",
        "{channels: [acme], custom_channels: {acme: mirror.example}}",
        "{channels: [conda-forge/linux-64], custom_channels: {conda-forge: 'file:///srv'}}",
        "{channels: [pkgs/main], custom_channels: {pkgs/main: 'https://mirror.example'}}",
        "{channels: [team], custom_multichannels: {team: ['https://mirror.example/x']}}",
        "{channels: [x], custom_multichannels: {team: ['https://mirror.example/x']}}",
        "{channels: [defaults], custom_multichannels: {defaults: ['https://mirror.example/x']}}",
        "{channels: [x], channel_alias: 'https://mirror.example',"
            + " custom_multichannels: {defaults: ['https://repo.anaconda.com/x']}}",
        "{channels: [defaults], custom_channels: {defaults: 'https://mirror.example'}}",
        "{channels: [defaults/linux-64], default_channels: ['https://mirror.example/main']}",
        "{channels: ['https://conda.anaconda.org/x'], channel_alias: 'https://mirror.example',"
            + " migrated_channel_aliases: ['https://conda.anaconda.org/']}",
        "{channels: ['https://conda.anaconda.org/acme/label/x'],"
            + " custom_channels: {acme: 'https://mirror.example'},"
            + " migrated_custom_channels: {acme: 'https://conda.anaconda.org'}}",
        "{channels: ['https://repo.anaconda.com/pkgs/x'], channel_alias: 'https://mirror.example',"
            + " migrated_custom_channels: {'': 'https://repo.anaconda.com/pkgs'}}",
        "{channels: [conda-forge], denylist_channels: [conda-forge]}",
        "{channels: [conda-forge], allowlist_channels: ['https://mirror.example/x']}",
        "{channels: [conda-forge, local], whitelist_channels: [conda-forge]}",
        "{channel: ['https://mirror.example/x']}",
        "{channels: [x], channel_alias: mirror.example}",
        "{channels: [x], channel_alias: ''}",
        "{channels: [x], channel_alias: }",
        "{channels: {a: b}}",
        "{channels: [], channel_alias: 'https://mirror.example'}",
      })
  void goesNowhereIfAllChannelsAreElsewhere(String condarc) throws IOException {
    condarc(condarc);
    assertThrows(NoHeartbeatException.class, () -> configured("true"));
  }

  /** Conda fails. A mirror may be what the broken setting was meant to name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{channels: conda-forge}",
        "{channels: [defaults, [x]]}",
        "{custom_channels: [a]}",
        "{custom_multichannels: {team: {a: b}}}",
        "{channels: [defaults], channel: [x]}",
      })
  void isNotSentIfCondaRefusesTheChannels(String condarc) throws Exception {
    condarc(condarc);
    assertNotSent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONDA_CUSTOM_CHANNELS", "CONDA_CUSTOM_MULTICHANNELS", "CONDA_CHANNEL"})
  void isNotSentIfAVariableMayNameAMirror(String name) throws Exception {
    environment.with(name, "https://mirror.example");
    assertNotSent();
  }

  private void assertNotSent() throws Exception {
    Heartbeat heartbeat =
        Heartbeat.requested(environment.build(), Map.of(), null, null, Debug.off());
    assertEquals("offline", assertThrows(NoHeartbeatException.class, heartbeat::send).getMessage());
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
