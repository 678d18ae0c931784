package com.anaconda.aau.core.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.TokenStrings;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.kind.AccountToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LoginLocationsTest {
  private static final String OTHER =
      Keys.key(
          "{\"typ\":\"JWT\"}",
          "{\"exp\":4900000000,\"sub\":\"00000000-0000-0000-0000-000000000000\"}");
  private static final String OTHER_TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

  @TempDir private Path home;
  private TestEnvironment environment;
  private final Map<String, String> options = new HashMap<>();
  private Path keyring;
  private Path config;

  @BeforeEach
  void anaconda() throws IOException {
    environment = TestEnvironment.withHome(home);
    Path directory = Files.createDirectory(home.resolve(".anaconda"));
    keyring = directory.resolve("keyring");
    config = directory.resolve("config.toml");
  }

  @Test
  void withoutALoginThereIsNoToken() {
    assertNull(resolve());
  }

  @Test
  void theFirstLocationWithALoginWins() throws IOException {
    Files.writeString(keyring, Keys.keyring("anaconda.com", Keys.valid()));
    assertEquals(Keys.TOKEN, resolve());
    Files.writeString(config, "[plugin.auth]\napi_key = \"" + OTHER + "\"\n");
    assertEquals(OTHER_TOKEN, resolve());
    environment.with("ANACONDA_AUTH_API_KEY", Keys.valid());
    assertEquals(Keys.TOKEN, resolve());
    options.put("jwt", OTHER);
    assertEquals(OTHER_TOKEN, resolve());
  }

  /** From the place that is searched last to the one that is searched first. */
  @Test
  void everyPlaceIsSearchedInOrder() throws IOException {
    String inFile = Keys.keyring("anaconda.com", Keys.valid());
    String inOtherFile = Keys.keyring("anaconda.com", OTHER);
    Files.writeString(keyring, inFile);
    assertEquals(Keys.TOKEN, resolve(), "~/.anaconda/keyring");
    Files.writeString(home.resolve("other"), inOtherFile);
    Files.writeString(config, "[plugin.auth]\nkeyring_path = '~/other'\n");
    assertEquals(OTHER_TOKEN, resolve(), "keyring_path");
    environment.with("ANACONDA_AUTH_KEYRING_PATH", keyring);
    assertEquals(Keys.TOKEN, resolve(), "ANACONDA_AUTH_KEYRING_PATH");
    environment.with("ANACONDA_AUTH_KEYRING_PATH", home.resolve("missing"));
    assertNull(resolve(), "missing");
    String record = record(OTHER, false);
    String table = "[plugin.auth.keyring.'Anaconda Cloud']\n'anaconda.com' = '" + record + "'\n";
    Files.writeString(config, table);
    assertEquals(OTHER_TOKEN, resolve(), "plugin.auth.keyring");
    environment.with("ANACONDA_AUTH_KEYRING", inFile);
    assertEquals(Keys.TOKEN, resolve(), "ANACONDA_AUTH_KEYRING");
    Files.writeString(config, "[plugin.cloud]\napi_key = '" + OTHER + "'\n" + table);
    assertEquals(OTHER_TOKEN, resolve(), "plugin.cloud");
    environment.with("ANACONDA_CLOUD_API_KEY", Keys.valid());
    assertEquals(Keys.TOKEN, resolve(), "ANACONDA_CLOUD_API_KEY");
    String auth = "[plugin.auth]\napi_key = '" + OTHER + "'\n";
    Files.writeString(config, auth);
    assertEquals(OTHER_TOKEN, resolve(), "plugin.auth");
    Files.writeString(
        config, "default_site = 'main'\n[sites.main]\napi_key='" + Keys.valid() + "'\n" + auth);
    assertEquals(Keys.TOKEN, resolve(), "sites");
    environment.with("ANACONDA_AUTH_API_KEY", OTHER);
    assertEquals(OTHER_TOKEN, resolve(), "ANACONDA_AUTH_API_KEY");
  }

  @Test
  void everyKeyringCanBeSkipped() throws IOException {
    environment.with("ANACONDA_AUTH_KEYRING", Keys.keyring("anaconda.com", Keys.valid()));
    options.put("no-keyring", "");
    assertNull(resolve());
  }

  @Test
  void whiteSpaceAroundAKeyIsDropped() throws IOException {
    environment.with("ANACONDA_AUTH_API_KEY", " " + Keys.valid() + "\r\n");
    assertEquals(Keys.TOKEN, resolve());
    environment.with("ANACONDA_AUTH_API_KEY", " \n");
    Files.writeString(config, "[plugin.auth]\napi_key = ' " + OTHER + "\t'\n");
    assertEquals(OTHER_TOKEN, resolve());
  }

  /** Users of another server have no Anaconda account, whatever key they have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "default_site = 'own'\n[sites.own]\ndomain = 'example.com'\n",
        "[plugin.cloud]\ndomain = 'example.com'\n",
        "[plugin.auth]\ndomain = 'https://example.com'\n",
        "[plugin.auth]\ndomain = 'anaconda.com.example.com'\n",
      })
  void rejectsTheKeyIfAnyConfiguredDomainIsNotAnacondas(String text) throws IOException {
    environment.with("ANACONDA_CLOUD_API_KEY", Keys.valid());
    assertEquals(Keys.TOKEN, resolve());
    Files.writeString(config, text);
    assertNull(resolve());
    Files.writeString(config, text.replaceAll("'[^']*example.com'", "' https://Anaconda.com/'"));
    assertEquals(Keys.TOKEN, resolve());
  }

  @Test
  void aBadKeyInTheFirstPlaceEndsTheSearch() throws IOException {
    Files.writeString(keyring, Keys.keyring("anaconda.com", Keys.valid()));
    environment.with("ANACONDA_AUTH_API_KEY", "expired");
    assertNull(resolve());
  }

  @Test
  void anEmptyVariableOrKeyIsIgnored() throws IOException {
    environment.with("ANACONDA_AUTH_API_KEY", "");
    Files.writeString(config, "[plugin.auth]\napi_key = ''\n");
    Files.writeString(keyring, Keys.keyring("anaconda.com", Keys.valid()));
    assertEquals(Keys.TOKEN, resolve());
  }

  @Test
  void olderDomainsAreReadInOrder() throws IOException {
    Files.writeString(keyring, Keys.keyring("anaconda.cloud", Keys.valid()));
    assertEquals(Keys.TOKEN, resolve());
    Files.writeString(keyring, Keys.keyring("id.anaconda.cloud", Keys.valid()));
    assertEquals(Keys.TOKEN, resolve());
    String both =
        Keys.keyring("anaconda.cloud", Keys.valid())
            .replace("}}", ", \"id.anaconda.cloud\": \"%s\"}}");
    Files.writeString(keyring, String.format(both, record(OTHER, false)));
    assertEquals(OTHER_TOKEN, resolve());
    Files.writeString(keyring, Keys.keyring("example.com", Keys.valid()));
    assertNull(resolve());
  }

  @Test
  void acceptsEitherAlphabetWithOrWithoutPadding() throws IOException {
    for (boolean urlSafe : new boolean[] {true, false}) {
      String record = record(Keys.valid(), urlSafe);
      for (String text : new String[] {record, record.replace("=", "")}) {
        Files.writeString(keyring, "{\"Anaconda Cloud\":{\"anaconda.com\":\"" + text + "\"}}");
        assertEquals(Keys.TOKEN, resolve(), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"Anaconda Cloud\": null}",
        "{\"Anaconda Cloud\": []}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": null}}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": 7}}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": \"!\"}}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": \"W10=\"}}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": \"e30=\"}}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": \"eyJhcGlfa2V5IjpbXX0=\"}}",
        "{\"Anaconda Cloud\": {\"anaconda.com\": \"\"",
        "{\"anaconda.com\": \"e30=\"}",
      })
  void ignoresAMalformedKeyring(String text) throws IOException {
    Files.writeString(keyring, text);
    assertNull(resolve());
  }

  @Test
  void ignoresAKeyringThatIsNotARegularFile() throws IOException {
    Files.write(keyring, new byte[] {(byte) 0xff, 0, 1});
    assertNull(resolve());
    Files.writeString(keyring, Keys.keyring("anaconda.com", Keys.valid()) + " ".repeat(1 << 20));
    assertNull(resolve());
    Files.writeString(keyring, "[".repeat(200_000));
    assertNull(resolve());
    Files.delete(keyring);
    Files.createDirectory(keyring);
    assertNull(resolve());
  }

  @Test
  void theKeyringCanBeSkipped() throws IOException {
    Files.writeString(keyring, Keys.keyring("anaconda.com", Keys.valid()));
    options.put("no-keyring", "");
    assertNull(resolve());
  }

  @Test
  void aVariableCanNameTheConfigurationFile() throws IOException {
    Files.writeString(home.resolve("my.toml"), "plugin.auth.api_key = '" + Keys.valid() + "'");
    environment.with("ANACONDA_CONFIG_TOML", "~/my.toml");
    assertEquals(Keys.TOKEN, resolve());
    environment.with("ANACONDA_CONFIG_TOML", home.resolve("my.toml"));
    assertEquals(Keys.TOKEN, resolve());
    environment.with("ANACONDA_CONFIG_TOML", home.resolve("missing.toml"));
    assertNull(resolve());
  }

  @Test
  void anotherDomainMeansNoAccount() throws IOException {
    Files.writeString(keyring, Keys.keyring("anaconda.com", Keys.valid()));
    Files.writeString(config, "[plugin.auth]\ndomain = \"anaconda.com\"\n");
    assertEquals(Keys.TOKEN, resolve());
    Files.writeString(config, "[plugin.auth]\ndomain = \"example.com\"\n");
    assertNull(resolve());
    Files.writeString(config, "[plugin.auth]\ndomain = 7\n");
    assertNull(resolve());
    environment.with("ANACONDA_AUTH_API_KEY", Keys.valid());
    assertNull(resolve());
    environment.with("ANACONDA_AUTH_DOMAIN", "anaconda.com");
    assertEquals(Keys.TOKEN, resolve());
  }

  @Test
  void aMalformedConfigurationMeansNoAccount() throws IOException {
    environment.with("ANACONDA_AUTH_API_KEY", Keys.valid());
    Files.writeString(config, "[plugin.auth\n");
    assertNull(resolve());
  }

  @Test
  void aLoginIsNeverWritten() throws IOException {
    Files.writeString(keyring, Keys.keyring("anaconda.cloud", Keys.valid()));
    String before = Files.readString(keyring);
    assertEquals(Keys.TOKEN, resolve());
    assertEquals(before, Files.readString(keyring));
    assertFalse(Files.exists(config));
  }

  @Test
  void debugShowsNoKey() throws IOException {
    String half = Keys.valid().substring(0, 60);
    String bad = half + "!not-base64";
    Files.writeString(config, "[plugin.auth]\napi_key = \"" + bad + "\"\n");
    assertNoKey(Map.of(), half);
    Files.writeString(config, "[plugin.auth]\napi_key = \"" + bad + "\n");
    assertNoKey(Map.of(), half);
    Files.delete(config);
    assertNoKey(Map.of(), half, "jwt=" + Keys.valid());
    assertNoKey(Map.of(), half, "jwt=" + bad);
    assertNoKey(Map.of("ANACONDA_AUTH_API_KEY", Keys.valid()), half);
    assertNoKey(Map.of("ANACONDA_AUTH_API_KEY", bad), half);
    Files.writeString(keyring, Keys.keyring("anaconda.com", bad));
    assertNoKey(Map.of(), half);
    Files.writeString(keyring, "{\"Anaconda Cloud\": {\"anaconda.com\": \"" + bad);
    assertNoKey(Map.of(), half);
  }

  /** The account identifies a person, and the debug output of a build may be public. */
  @Test
  void debugShowsNoAccount() throws IOException {
    Map<String, String> variables = new HashMap<>(ForkedJvm.home(home));
    variables.put("ANACONDA_AUTH_API_KEY", Keys.valid());
    variables.put("ANACONDA_ANON_USAGE_DEBUG", "1");
    try (ForkedJvm jvm = ForkedJvm.start(variables)) {
      String account = TokenStrings.token(jvm.go().readLine(), 'a');
      String errors = jvm.end().errors();
      assertFalse(errors.contains(account), errors);
      assertTrue(errors.contains("anaconda token from ANACONDA_AUTH_API_KEY"), errors);
    }
  }

  private void assertNoKey(Map<String, String> more, String key, String... options) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("HOME", home.toString());
    variables.put("ANACONDA_ANON_USAGE_DEBUG", "1");
    try (ForkedJvm jvm = ForkedJvm.start(variables, options)) {
      jvm.go().readLine();
      String errors = jvm.end().errors();
      assertFalse(errors.contains(key), errors);
      assertFalse(errors.contains(key.substring(20, 50)), errors);
    }
  }

  private static String record(String key, boolean urlSafe) {
    // ??? and >>> encode to characters in which the two alphabets differ.
    byte[] bytes = ("{\"x\": \"???>>>???>>>\", \"api_key\": \"" + key + "\"}").getBytes();
    return (urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder()).encodeToString(bytes);
  }

  private String resolve() {
    Token token = AccountToken.resolve(environment.build(), options, new TokenLog(Debug.off()));
    return token == null ? null : token.value();
  }
}
