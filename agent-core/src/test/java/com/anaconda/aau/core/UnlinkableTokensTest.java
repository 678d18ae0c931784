package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.login.Keys;
import com.anaconda.aau.core.token.Token;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens with {@code anaconda_anon_usage_unlinkable}. */
class UnlinkableTokensTest {
  private static final String A = "a.example";
  private static final String B = "b.example";
  private static final String SHARED = "repo.anaconda.com";

  @TempDir private Path home;
  private UserAgentSuffix suffix;
  private String full;

  @BeforeEach
  void resolve() {
    resolve("");
  }

  private void resolve(String sharedHosts) {
    TestEnvironment environment =
        TestEnvironment.withHome(home)
            .with("CONDA_PREFIX", home)
            .with("ANACONDA_AUTH_API_KEY", Keys.valid())
            .with("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme")
            .with("ANACONDA_ANON_USAGE_INSTALLER_TOKEN", "image-7")
            .with("ANACONDA_ANON_USAGE_MACHINE_TOKEN", "rack-1")
            .with("CONDA_ANACONDA_ANON_USAGE_UNLINKABLE", "true");
    if (!sharedHosts.isEmpty()) {
      environment.with("CONDA_ANACONDA_ANON_USAGE_SHARED_HOSTS", sharedHosts);
    }
    suffix = UserAgentSuffix.resolve(environment.build(), Map.of());
    full = suffix.toString();
  }

  @Test
  void eachHostSeesItsOwnHmacOfEveryClientsTokens() throws Exception {
    StringBuilder expected = new StringBuilder("tool aau/" + Version.VERSION);
    for (Token token : suffix.usage().tokens()) {
      switch (token.kind()) {
        case ACCOUNT:
          break;
        case INSTALLER:
        case ORGANIZATION:
          expected.append(' ').append(token);
          break;
        default:
          expected.append(' ').append(token.kind().letter()).append('/');
          expected.append(hmac(token.value(), A), 0, 22);
      }
    }

    assertEquals(expected.toString(), rewrite("tool", A));
    assertEquals(7, suffix.usage().tokens().size());
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    return Base64.getUrlEncoder()
        .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void twoHostsHaveOnlyGroupTokensInCommon() {
    String[] atA = rewrite(null, A).split(" ");
    String[] atB = rewrite(null, B).split(" ");

    for (int i = 0; i < atA.length; i++) {
      boolean common = atA[i].matches("aau/.*|i/image-7|o/acme");
      assertEquals(common, atA[i].equals(atB[i]), atA[i]);
    }
  }

  @Test
  void oneHostAlwaysSeesTheSameTokens() {
    String first = rewrite("tool", A);
    assertEquals(first, rewrite("tool", "A.EXAMPLE."));
    assertEquals(first, rewrite("tool", "a.example:8443"));
    assertEquals(first, suffix.rewrite("tool", "https://a.example/path", -1, null));
    rewrite("tool", B);
    assertEquals(first, rewrite("tool", A));
    resolve("other.example");
    assertEquals(first.replaceAll(" s/\\S+", ""), rewrite("tool", A).replaceAll(" s/\\S+", ""));
  }

  @Test
  void sharedHostsSeeTheTokensThemselves() {
    assertEquals("tool " + full, rewrite("tool", SHARED));
    resolve("*.example,10.0.0.1:8080");
    assertEquals("tool " + full.replace(" a/" + Keys.TOKEN, ""), rewrite("tool", A));
    assertEquals("tool " + full.replace(" a/" + Keys.TOKEN, ""), rewrite("tool", "10.0.0.1:8080"));
    assertNotEquals(
        "tool " + full.replace(" a/" + Keys.TOKEN, ""), rewrite("tool", "10.0.0.1:8081"));
    assertTrue(rewrite("tool", SHARED).contains(" a/" + Keys.TOKEN), "still an account host");
    assertFalse(rewrite("tool", SHARED).contains(full));
  }

  /** Otherwise, a server could obtain another host's tokens from a client that it controls. */
  @Test
  void theHostHeaderDoesNotRevealAnotherHostsTokens() {
    assertEquals(rewrite("tool", A), suffix.rewrite("tool", A, 443, "A.example.:8443"));
    assertNothingInCommon(rewrite("tool", B), suffix.rewrite("tool", A, 443, B));
    assertNothingInCommon(rewrite("tool", SHARED), suffix.rewrite("tool", A, 443, SHARED));
    assertFalse(suffix.rewrite("tool", SHARED, 443, A).contains(full));
  }

  /** Some clients name the proxy, or the address of a server that has several hosts. */
  @Test
  void hostsBehindOneProxyHaveNoTokenInCommon() {
    String atA = suffix.rewrite("tool", "proxy.example:3128", 443, A);

    assertNothingInCommon(atA, suffix.rewrite("tool", "proxy.example:3128", 443, B));
    assertNothingInCommon(atA, rewrite("tool", "proxy.example:3128"));
    assertEquals(atA, suffix.rewrite("tool", "proxy.example:3128", 443, A));
    String groups = "tool aau/" + Version.VERSION + " i/image-7 o/acme";
    assertEquals(groups, suffix.rewrite("tool", "proxy.example:3128", 443, "no host"));
  }

  private static void assertNothingInCommon(String one, String other) {
    for (String token : one.split(" ")) {
      boolean ofClient = token.matches("[csem]/.*");
      assertFalse(ofClient && other.contains(token), () -> token + " is in " + other);
    }
  }

  @Test
  void anUnknownHostSeesOnlyGroupTokens() {
    String groups = "tool aau/" + Version.VERSION + " i/image-7 o/acme";
    assertEquals(groups, suffix.rewrite("tool", null, 443, A));
    assertEquals(groups, suffix.rewrite("tool", "no host", 443, null));
  }

  @Test
  void aCopiedHeaderGetsTheNewHostsTokens() {
    String[] hosts = {A, B, SHARED, "anaconda.org"};
    for (String from : hosts) {
      for (String to : hosts) {
        assertEquals(rewrite("tool", to), rewrite(rewrite("tool", from), to), from + " to " + to);
        assertEquals(
            rewrite("tool", to) + " more", rewrite(rewrite("tool", from) + " more", to), from);
        assertEquals(rewrite(null, to), rewrite(rewrite(null, from), to), from + " to " + to);
      }
    }
  }

  @Test
  void aHeaderCopiedOutOfScopeLosesItsTokens() {
    TestEnvironment environment =
        TestEnvironment.withHome(home)
            .with("CONDA_ANACONDA_ANON_USAGE_UNLINKABLE", "true")
            .with("CONDA_ANACONDA_ANON_USAGE_HOSTS", A);
    suffix = UserAgentSuffix.resolve(environment.build(), Map.of());

    assertEquals("tool more", rewrite(rewrite("tool", A) + " more", B));
    assertEquals("tool", rewrite(rewrite("tool", A), B));
    assertNull(rewrite(rewrite(null, A), B));
  }

  @Test
  void tokensOfAnotherProcessAreLeftAlone() {
    String others = "tool aau/" + Version.VERSION + " c/0123456789012345678901 s/x";
    assertSame(others, rewrite(others, A));
    String optOut = "tool aau/" + Version.VERSION;
    assertSame(optOut, rewrite(optOut, A));
  }

  /** A header that repeats our tokens, in any order, must neither hang nor leak. */
  @Test
  void everyCopyInAHeaderIsReplaced() {
    String expected = rewrite("tool", B);
    String atA = rewrite(null, A);
    String atShared = rewrite(null, SHARED);
    String header = rewrite(atA + " x " + atShared + " " + atShared + " y " + atA, B);
    assertEquals(4, header.split("aau/", -1).length - 1);
    assertFalse(header.contains(atA), header);
    assertFalse(header.contains(full), header);
    assertEquals(expected, rewrite(expected, B));
  }

  @Test
  void hostsBeyondTheLimitSeeOnlyGroupTokens() {
    for (int i = 0; i < 5000; i++) {
      rewrite("tool", "h" + i + ".example");
    }
    String groups = "tool aau/" + Version.VERSION + " i/image-7 o/acme";
    assertEquals(groups, rewrite("tool", "beyond.example"));
    assertEquals(groups.split(" ").length + 4, rewrite("tool", "h0.example").split(" ").length);
    assertEquals(groups, rewrite(rewrite("tool", "h0.example"), "beyond.example"));
  }

  @Test
  void aHeaderCopiedOutOfScopeLosesItsGroupTokens() {
    TestEnvironment environment =
        TestEnvironment.withHome(home)
            .with("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme")
            .with("CONDA_ANACONDA_ANON_USAGE_UNLINKABLE", "true")
            .with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "*.example");
    suffix = UserAgentSuffix.resolve(environment.build(), Map.of());
    for (int i = 0; i < 5000; i++) {
      rewrite("tool", "h" + i + ".example");
    }

    String beyond = rewrite("tool", "beyond.example");

    assertEquals("tool aau/" + Version.VERSION + " o/acme", beyond);
    assertEquals("tool", rewrite(beyond, "b.invalid"));
  }

  @Test
  void everyHostSeesTheSameTokensByDefault() {
    suffix = UserAgentSuffix.resolve(TestEnvironment.withHome(home).build(), Map.of());
    assertEquals(rewrite("tool", A), rewrite("tool", B));
  }

  @Test
  void tokensThatAreOffStayOff() {
    TestEnvironment environment =
        TestEnvironment.withHome(home)
            .with("CONDA_ANACONDA_ANON_USAGE_UNLINKABLE", "true")
            .with("DO_NOT_TRACK", "1");
    suffix = UserAgentSuffix.resolve(environment.build(), Map.of());
    assertEquals("tool aau/" + Version.VERSION, rewrite("tool", A));
  }

  private String rewrite(String current, String target) {
    return suffix.rewrite(current, target, 443, null);
  }
}
