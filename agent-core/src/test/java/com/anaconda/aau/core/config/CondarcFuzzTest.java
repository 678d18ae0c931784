package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** No condarc can hide an opt-out, and a broken one that contains our keys is an opt-out. */
class CondarcFuzzTest {
  private static final byte[] OPT_OUT = bytes("anaconda_anon_usage: false");
  private static final byte[] LINE = bytes("\n");
  private static final Pattern KEY =
      Pattern.compile("(?:^|[\\s\"'{,])anaconda_(?:anon_usage|heartbeat)(?:$|[\\s\"':])");
  private static final List<String> NO = List.of("false", "no", "off", "n", "0", "null", "");

  @TempDir static Path home;

  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void anOptOutOrABrokenFileTurnsTokensOff(byte[] input) throws IOException {
    assertFalse(
        resolve(input, LINE, OPT_OUT, LINE).enabled(), "the opt-out in the last line was missed");
    assertFalse(
        resolve(OPT_OUT, LINE, input).enabled(), "the opt-out in the first line was missed");

    Settings settings = resolve(input);
    String heartbeat = String.valueOf(settings.heartbeat());
    assertTrue(heartbeat.matches("true|null|https?://[!-~]+"), heartbeat);
    if (settings.enabled()) {
      assertFalse(
          saysNoOrIsBroken(new String(input, StandardCharsets.UTF_8)), "to a second reader");
    }
  }

  /** Returns how a second YAML 1.2 parser understands the text, ignoring tags. */
  private static boolean saysNoOrIsBroken(String text) {
    try {
      Node root = new Compose(LoadSettings.builder().build()).composeString(text).orElse(null);
      return root instanceof MappingNode
          && ((MappingNode) root)
              .getValue().stream()
                  .filter(entry -> OurKeys.SWITCH.equals(scalar(entry.getKeyNode())))
                  .anyMatch(entry -> NO.contains(scalar(entry.getValueNode())));
    } catch (YamlEngineException | IllegalArgumentException broken) {
      return KEY.matcher(text).find();
    }
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode ? ((ScalarNode) node).getValue() : "a collection";
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
