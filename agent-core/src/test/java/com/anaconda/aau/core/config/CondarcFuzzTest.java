package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import com.anaconda.aau.core.TestEnvironment;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** No condarc can hide an opt-out, and one that names our keys and is broken is an opt-out. */
class CondarcFuzzTest {
  private static final byte[] NO = bytes("anaconda_anon_usage: false");
  private static final byte[] LINE = bytes("\n");

  @TempDir static Path home;

  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void aNoIsHeardAndABrokenFileIsOne(byte[] input) throws IOException {
    assertFalse(resolve(input, LINE, NO, LINE).enabled(), "a no in the last line");
    assertFalse(resolve(NO, LINE, input).enabled(), "a no in the first line");

    Settings settings = resolve(input);
    assertTrue(settings.heartbeat().matches("true|false|https?://[!-~]+"), settings.heartbeat());
    if (settings.enabled()) {
      assertFalse(
          saysNoOrIsBroken(new String(input, StandardCharsets.UTF_8)), "to a second reader");
    }
  }

  /** How a second YAML reader, whose author is the same but whose YAML is 1.2, understands it. */
  private static boolean saysNoOrIsBroken(String text) {
    try {
      Object root = new Load(LoadSettings.builder().build()).loadFromString(text);
      Object said = root instanceof Map ? ((Map<?, ?>) root).get(Sources.SWITCH) : null;
      return Boolean.FALSE.equals(said) || "no".equals(said) || "off".equals(said);
    } catch (YamlEngineException broken) {
      return text.contains(Sources.SWITCH) || text.contains(Sources.HEARTBEAT);
    }
  }

  private static Settings resolve(byte[]... parts) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.write(part);
    }
    Files.write(home.resolve(".condarc"), content.toByteArray());
    Environment environment = TestEnvironment.withHome(home).build();
    return Settings.resolve(environment, Map.of(), SearchPath.of(environment), Debug.off());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
