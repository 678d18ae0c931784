package com.anaconda.aau.core.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Whatever a header contains, tokens are added once and removed completely. */
class HeaderRewriterFuzzTest {
  private static final String ANACONDA = "repo.anaconda.com";
  private static final String COMPANY = "repo.example.com";
  private static final String STRANGER = "example.net";
  private static final String ACCOUNT = "a/EjRWeJq83vASNFZ4mrze8A";
  private static final String ANONYMOUS = "aau/0.2.0 c/sgzzP8ytS_aywmqkDTJ69g s/3ItHH93LRUmC";
  private static final String FULL = "aau/0.2.0 c/sgzzP8ytS_aywmqkDTJ69g s/3ItHH93LRUmC " + ACCOUNT;
  private static final HeaderRewriter REWRITER =
      new HeaderRewriter(
          FULL,
          ANONYMOUS,
          HostScope.of(List.of(ANACONDA, COMPANY)),
          HostScope.of(List.of(ANACONDA)));

  /** In an input, {@code $F} and {@code $A} stand for our own tokens. */
  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void addsTokensOnceAndRemovesThemCompletely(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    String header = text.replace("$F", FULL).replace("$A", ANONYMOUS);

    for (String host : List.of(ANACONDA, COMPANY, STRANGER)) {
      String rewritten = rewrite(header, host);
      assertSame(rewritten, rewrite(rewritten, host), "a second time");
      if (rewritten != null) {
        String gained = without(rewritten, header);
        assertTrue(gained.matches("[A-Za-z0-9_/.+ -]*"), gained);
      }
    }

    String toCompany = rewrite(header, COMPANY);
    assertTrue(carriesAny(toCompany), "in scope");
    assertFalse(hasWords(toCompany, FULL), "account");
    String toStranger = rewrite(header, STRANGER);
    assertFalse(hasWords(toStranger, ANONYMOUS), "out of scope");
    // The words of other programs keep their order.
    assertEquals(othersWords(header), othersWords(toStranger));

    if (!carriesAny(header) && !header.trim().isEmpty()) {
      assertSame(header, toStranger);
      assertEquals(header + " " + FULL, rewrite(header, ANACONDA));
      assertEquals(header + " " + ANONYMOUS, toCompany);
      // A client that copies the header when it follows a redirect does the same.
      assertEquals(header, rewrite(toCompany, STRANGER));
      assertEquals(header, rewrite(rewrite(header, ANACONDA), STRANGER));
      assertEquals(toCompany, rewrite(rewrite(header, ANACONDA), COMPANY));
    }
  }

  private static String rewrite(String header, String host) {
    return REWRITER.decide(header, host, 443, null).userAgent(header);
  }

  private static boolean carriesAny(String header) {
    return header.startsWith("aau/") || header.contains(" aau/");
  }

  private static boolean hasWords(String header, String own) {
    return header != null && words(header).contains(words(own));
  }

  private static String othersWords(String header) {
    String others = words(header == null ? "" : header);
    return others
        .replace(words(FULL), "")
        .replace(words(ANONYMOUS), "")
        .replaceAll(" +", " ")
        .trim();
  }

  /** Surrounds each word with its own spaces, so that neighbors share none. */
  private static String words(String text) {
    return " " + text.replace(" ", "  ") + " ";
  }

  /** Returns the characters of one text that do not occur in another. */
  private static String without(String text, String known) {
    StringBuilder rest = new StringBuilder();
    text.chars().filter(c -> known.indexOf(c) < 0).forEach(c -> rest.append((char) c));
    return rest.toString();
  }
}
