package com.anaconda.aau.core.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.Version;
import com.anaconda.aau.core.login.Keys;
import com.anaconda.aau.core.process.Environment;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderRespectsTheScopeTest {
  private static final String INSIDE = "repo.example.com";
  private static final String ACCOUNT = "repo.anaconda.com";
  private static final String OUTSIDE = "evil.example.org";

  @TempDir private Path home;
  private UserAgentSuffix suffix;
  private String full;
  private String anonymous;

  @BeforeEach
  void resolve() {
    Environment environment =
        TestEnvironment.withHome(home)
            .with("ANACONDA_AUTH_API_KEY", Keys.valid())
            .with("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme")
            .with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "*.example.com:443,*.anaconda.com")
            .build();
    suffix = UserAgentSuffix.resolve(environment, Map.of());
    full = suffix.toString();
    anonymous = full.replace(" a/" + Keys.TOKEN, "");
  }

  @Test
  void theTokenStringContainsAllTokens() {
    assertTrue(full.contains(" a/" + Keys.TOKEN + " o/acme"), full);
  }

  @Test
  void onlyHostsInScopeSeeTokens() {
    assertEquals("tool " + anonymous, suffix.rewrite("tool", INSIDE, 443, null));
    assertSame("tool", suffix.rewrite("tool", OUTSIDE, 443, null));
    assertSame("tool", suffix.rewrite("tool", INSIDE, 80, null));
    assertSame("tool", suffix.rewrite("tool", null, 443, null));
    assertNull(suffix.rewrite(null, OUTSIDE, 443, null));
    assertSame(" ", suffix.rewrite(" ", OUTSIDE, 443, null));
  }

  @Test
  void onlyAccountHostsSeeTheAccountToken() {
    assertEquals("tool " + full, suffix.rewrite("tool", ACCOUNT, 443, null));
    assertEquals(full, suffix.rewrite(null, ACCOUNT, 443, null));
    assertEquals(anonymous, suffix.rewrite(null, INSIDE, 443, null));
    assertSame("tool", suffix.rewrite("tool", "anaconda.org", 443, null), "not in the host scope");
  }

  @Test
  void targetAndHostHeaderMustBothBeInScope() {
    assertEquals("tool " + anonymous, suffix.rewrite("tool", INSIDE, 443, INSIDE));
    assertEquals("tool " + anonymous, suffix.rewrite("tool", INSIDE, 443, ACCOUNT));
    assertEquals("tool " + anonymous, suffix.rewrite("tool", ACCOUNT, 443, INSIDE));
    assertEquals("tool " + full, suffix.rewrite("tool", ACCOUNT, 443, ACCOUNT));
    assertEquals("tool " + full, suffix.rewrite("tool", ACCOUNT, 443, "x.anaconda.com"));
    for (String other : new String[] {OUTSIDE, INSIDE + ":80", "", "not a host"}) {
      assertSame("tool", suffix.rewrite("tool", INSIDE, 443, other), other);
      assertSame("tool", suffix.rewrite("tool", other, 443, INSIDE), other);
    }
    assertEquals("tool", suffix.rewrite("tool " + full, OUTSIDE, 443, ACCOUNT));
  }

  @Test
  void theHostHeaderAloneIsNotEnough() {
    assertSame("tool", suffix.rewrite("tool", null, 443, INSIDE));
    assertSame("tool", suffix.rewrite("tool", null, 443, null));

    Environment everywhere =
        TestEnvironment.withHome(home).with("ANACONDA_AUTH_API_KEY", Keys.valid()).build();
    UserAgentSuffix suffix = UserAgentSuffix.resolve(everywhere, Map.of());
    String withoutAccount = "tool " + suffix.toString().replace(" a/" + Keys.TOKEN, "");
    assertEquals(withoutAccount, suffix.rewrite("tool", null, 443, ACCOUNT));
    assertEquals(withoutAccount, suffix.rewrite("tool", OUTSIDE, 443, ACCOUNT));
    assertEquals(withoutAccount, suffix.rewrite("tool", ACCOUNT, 443, OUTSIDE));
    assertEquals("tool " + suffix, suffix.rewrite("tool", ACCOUNT, 443, ACCOUNT));
  }

  @Test
  void aHeaderCopiedToAHostOutOfScopeLosesOurTokens() {
    for (String own : new String[] {full, anonymous}) {
      assertEquals("tool", suffix.rewrite("tool " + own, OUTSIDE, 443, null));
      assertEquals("tool more", suffix.rewrite("tool " + own + " more", OUTSIDE, 443, null));
      assertEquals("more", suffix.rewrite(own + " more", OUTSIDE, 443, null));
      assertNull(suffix.rewrite(own, OUTSIDE, 443, null));
      assertNull(suffix.rewrite(own + " ", OUTSIDE, 443, null));
    }
  }

  @Test
  void aHeaderCopiedToANonAccountHostLosesTheAccountToken() {
    assertEquals("tool " + anonymous, suffix.rewrite("tool " + full, INSIDE, 443, null));
    assertEquals(anonymous + " more", suffix.rewrite(full + " more", INSIDE, 443, null));
  }

  @Test
  void aHeaderCopiedToAnAccountHostIsUnchanged() {
    String header = "tool " + anonymous;
    assertSame(header, suffix.rewrite(header, ACCOUNT, 443, null));
    String all = "tool " + full;
    assertSame(all, suffix.rewrite(all, ACCOUNT, 443, null));
  }

  @Test
  void tokensOfOtherProgramsAreKept() {
    for (String header :
        new String[] {
          "tool aau/0.7.1 c/someone", full + "x", "x" + anonymous, "tool " + full.substring(0, 30)
        }) {
      assertSame(header, suffix.rewrite(header, OUTSIDE, 443, null));
    }
  }

  @Test
  void theCachedDecisionAppliesToOneHostOnly() {
    for (int i = 0; i < 3; i++) {
      String header = "tool";
      assertEquals("tool " + full, suffix.rewrite(header, ACCOUNT, 443, null));
      assertEquals("tool " + anonymous, suffix.rewrite(header, INSIDE, 443, null));
      assertSame(header, suffix.rewrite(header, INSIDE, 80, null));
      assertSame(header, suffix.rewrite(header, OUTSIDE, 443, null));
      assertSame(header, suffix.rewrite(header, ACCOUNT, 443, OUTSIDE));
      assertEquals("tool " + anonymous, suffix.rewrite(header, ACCOUNT, 443, INSIDE));
      assertNull(suffix.rewrite(null, OUTSIDE, 443, null));
      assertEquals(anonymous, suffix.rewrite(null, INSIDE, 443, null));
    }
  }

  @Test
  void onlyHostsInScopeSeeTheVersionIfTokensAreOff() {
    Environment environment =
        TestEnvironment.withHome(home)
            .with("DO_NOT_TRACK", "1")
            .with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "inside")
            .build();
    UserAgentSuffix off = UserAgentSuffix.resolve(environment, Map.of());
    String version = "aau/" + Version.VERSION;
    assertEquals("tool " + version, off.rewrite("tool", "inside", 80, null));
    assertEquals("tool", off.rewrite("tool " + version, "outside", 80, null));
    String foreign = "tool " + version + " c/someone";
    assertSame(foreign, off.rewrite(foreign, "outside", 80, null));
    assertFalse(off.toString().contains(" "));
  }
}
