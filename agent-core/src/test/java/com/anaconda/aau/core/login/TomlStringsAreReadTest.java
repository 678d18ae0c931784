package com.anaconda.aau.core.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlStringsAreReadTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[plugin.auth]\napi_key = \"found\"",
        "[plugin.auth]\r\napi_key = 'found'\r\n",
        "# c\n\n[ plugin . \"auth\" ] # c\n  api_key=\"\"\"\nfound\"\"\" # c\n",
        "[plugin]\nauth.api_key = \"fo\\u0075nd\"\n",
        "[plugin]\nauth = { x = 1, \"api_key\" = '''found''' }\n",
        "plugin.auth.api_key = \"found\"\n[other]\napi_key = 'x'\n",
        "plugin = {auth = {api_key = \"found\", list = [1, {a = 'b'}]}}",
        "a = [\n  'x', # [plugin.auth]\n  [\"y\"],\n]\n[plugin.auth]\nb = 1979-05-27 07:32:00Z\n"
            + "api_key = 'found'\nc = -1.5e+3\nd = true",
        "[[x]]\na = 1\n[[x]]\na = 2\n[plugin.auth]\napi_key = 'found'",
      })
  void findsTheKeyInAnyNotation(String document) {
    assertEquals("found", key(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[plugin]\napi_key = 'x'",
        "[plugin.auth.sub]\napi_key = 'x'",
        "[x.plugin.auth]\napi_key = 'x'",
        "['plugin.auth']\napi_key = 'x'",
        "[plugin.auth]\n\"api_key \" = 'x'",
        "[plugin.auth]\n#api_key = 'x'",
        "a = \"\"\"\n[plugin.auth]\napi_key = 'x'\n\"\"\"",
        "a = '''\n[plugin.auth]\napi_key = \"x\"\n'''",
        "[[plugin.auth]]\napi_key = 'x'",
        "a = [\n{plugin.auth.api_key = 'x'}]",
        "[plugin.auth]\napi_key = ['x']",
        "[plugin.auth]\napi_key = 7",
      })
  void keysInOtherPlacesAreIgnored(String document) {
    assertEquals(null, key(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[plugin.auth\napi_key = 'x'",
        "[plugin.auth] api_key = 'x'",
        "api_key",
        "api_key =",
        "api_key = \"x",
        "api_key = 'x' y",
        "api_key = \"x\ny\"",
        "api_key = \"\\q\"",
        "api_key = \"\\uD8\"",
        "api_key = \"\\U00110000\"",
        "a = 1\na = 2",
        "[a]\n[a]",
        "a = [1, 2",
        "a = {b = 1",
        "a = {b = 1,}",
        "= 1",
        "a. = 1",
        "\"\"\"a\"\"\" = 1",
        "{}",
        "a = }",
      })
  void malformedTomlIsRefused(String document) {
    assertThrows(IllegalArgumentException.class, () -> key(document));
  }

  @Test
  void limitsNesting() {
    assertThrows(IllegalArgumentException.class, () -> key("a = " + "[".repeat(100_000)));
    assertThrows(IllegalArgumentException.class, () -> key("a = " + "{a=".repeat(100_000)));
  }

  @Test
  void decodesEscapesAndLineContinuations() {
    assertEquals(
        "a\tb\"\\\u00e9\ud83d\ude00",
        key("plugin.auth.api_key = \"a\\tb\\\"\\\\\\u00e9\\U0001F600\""));
    assertEquals("ab\"\"", key("plugin.auth.api_key = \"\"\"a\\\n   b\"\"\"\"\""));
    assertEquals("a\\t", key("plugin.auth.api_key = 'a\\t'"));
    assertNotEquals(null, key("plugin.auth.api_key = ''"));
  }

  private static String key(String document) {
    return Toml.strings(document).get("plugin.auth.api_key");
  }
}
