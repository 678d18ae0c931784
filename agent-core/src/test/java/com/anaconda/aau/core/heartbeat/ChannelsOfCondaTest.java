package com.anaconda.aau.core.heartbeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.CondaCase;
import com.anaconda.aau.core.config.NetworkSettings;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where conda and the agent send a heartbeat, given various channels. */
class ChannelsOfCondaTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("configurations")
  void aHeartbeatGoesWhereCondaSendsItOrNowhere(CondaCase channels, @TempDir Path root)
      throws Exception {
    String destination = destination(channels.in(root));

    if (channels.agent() == null) {
      assertNull(destination);
    } else {
      assertNotNull(destination);
      assertTrue(destination.startsWith(channels.agent().toString()), destination);
    }
    assertTrue(
        channels.agent() == null || channels.agent().equals(channels.conda()),
        "goes where conda sends nothing");
    boolean differs = channels.agent() == null && channels.conda() != null;
    assertEquals(differs, channels.difference() != null);
    if (differs) {
      String page = Files.readString(Path.of("../docs/heartbeat.md"));
      assertTrue(page.contains(channels.difference()), channels.difference());
    }
  }

  private static String destination(Environment environment) {
    try {
      String url = Heartbeat.configured(environment, Map.of(), Debug.off()).url();
      return NetworkSettings.resolve(environment, Debug.off()).isOffline() ? null : url;
    } catch (NoHeartbeatException none) {
      return null;
    }
  }

  static Stream<CondaCase> configurations() throws IOException {
    return CondaCase.in("/channel-configurations.json");
  }
}
