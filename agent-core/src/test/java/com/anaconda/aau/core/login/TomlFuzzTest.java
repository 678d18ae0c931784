package com.anaconda.aau.core.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.toml.TomlReadFeature;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Timeout;

/**
 * In a valid document, our TOML parser finds the same strings under the same keys as Jackson. For
 * any other document, it throws only its own exception.
 */
class TomlFuzzTest {
  private static final TomlMapper JACKSON =
      TomlMapper.builder().enable(TomlReadFeature.PARSE_JAVA_TIME).build();

  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void findsTheStringsThatJacksonFinds(byte[] input) {
    String document = new String(input, StandardCharsets.UTF_8);
    Map<String, String> expected = new HashMap<>();
    boolean good = true;
    try {
      addStrings(null, JACKSON.readTree(document), expected);
    } catch (JsonProcessingException malformed) {
      good = false;
    }
    Map<String, String> strings;
    try {
      strings = new HashMap<>(Toml.strings(document));
    } catch (IllegalArgumentException malformed) {
      if (good && document.chars().filter(c -> "[{.".indexOf(c) >= 0).count() <= 50) {
        throw malformed;
      }
      return;
    }
    if (good) {
      strings.values().removeIf(value -> value == null);
      // Drops strings in arrays. Their keys sometimes start with a dot.
      String array = "." + TomlText.QUOTED_DOT;
      strings.keySet().removeIf(path -> path.contains(array));
      expected.keySet().removeIf(path -> path.contains(array));
      assertEquals(expected, strings);
    }
  }

  private static void addStrings(String path, JsonNode node, Map<String, String> strings) {
    if (node.isTextual()) {
      strings.put(path, node.textValue());
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = field.getKey().replace('.', TomlText.QUOTED_DOT);
        addStrings(path == null ? name : path + "." + name, field.getValue(), strings);
      }
    }
  }
}
