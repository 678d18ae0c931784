package com.anaconda.aau.core.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.UserAgentSuffix;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderIsRewrittenTest {
  private static final String HOST = "repo.example.com";

  private UserAgentSuffix suffix;

  @BeforeEach
  void resolve(@TempDir Path home) {
    suffix = UserAgentSuffix.resolve(TestEnvironment.withHome(home).build(), Map.of());
  }

  @Test
  void theSuffixIsAppendedAfterOneSpace() {
    assertEquals("tool/1.0 " + suffix, suffix.rewrite("tool/1.0", HOST, 443, null));
  }

  @Test
  void aMissingOrBlankHeaderBecomesTheSuffix() {
    assertEquals(suffix.toString(), suffix.rewrite(null, HOST, 443, null));
    assertEquals(suffix.toString(), suffix.rewrite("", HOST, 443, null));
    assertEquals(suffix.toString(), suffix.rewrite(" \t", HOST, 443, null));
  }

  @Test
  void returnsTheSameInstanceForAHeaderWithTokens() {
    for (String header : new String[] {"aau/0.7.1 c/x", "tool/1.0 aau/0.7.1", "t aau/ x"}) {
      assertSame(header, suffix.rewrite(header, HOST, 443, null));
      String equal = new String(header);
      assertSame(equal, suffix.rewrite(equal, HOST, 443, null), "also from memory");
    }
  }

  @Test
  void rewritingTwiceAppendsTheSuffixOnce() {
    String once = suffix.rewrite("tool/1.0", HOST, 443, null);
    assertSame(once, suffix.rewrite(once, HOST, 443, null));
  }

  @Test
  void wordsThatResembleTokensAreNotMistakenForThem() {
    assertEquals("xaau/1 " + suffix, suffix.rewrite("xaau/1", HOST, 443, null));
  }

  @Test
  void returnsTheSameInstanceForTheSameHeader() {
    String first = suffix.rewrite("tool/1.0", HOST, 443, null);
    assertSame(first, suffix.rewrite("tool/1.0", HOST, 443, null));
    assertSame(first, suffix.rewrite(new String("tool/1.0"), HOST, 443, null));
  }

  @Test
  void alternatingHeadersAreNotConfused() {
    for (int i = 0; i < 3; i++) {
      assertEquals("a " + suffix, suffix.rewrite("a", HOST, 443, null));
      assertEquals("b " + suffix, suffix.rewrite("b", HOST, 443, null));
    }
  }
}
