package com.anaconda.aau.core.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/** A host is in scope in any spelling. Other hosts and invalid text are not. */
class HostScopeFuzzTest {
  private static final HostScope SCOPE =
      HostScope.of(List.of("repo.example.com", "*.example.org", "cache:8081", "[2001:db8::1]"));

  /** Matches all ASCII text that can be understood as a host in the scope. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:repo\\.example\\.com\\.?|(?:[a-z0-9_-]+\\.)+example\\.org\\.?"
              + "|\\[?2001:0*db8:[0:]*:0*1(?:%[-a-z0-9._~%]*)?\\]?)(?::[0-9]*)?"
              + "|cache\\.?:0*8081",
          Pattern.CASE_INSENSITIVE);

  /** The first line of an input is an authority, the second one a pattern. */
  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void matchesAHostInAnySpellingAndNoOther(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
    String authority = lines[0];
    String pattern = lines[lines.length - 1];
    assertTrue(HostScope.of(List.of(pattern, "*")).matches(authority, 80));

    Matcher inside = INSIDE.matcher(authority);
    boolean isAscii = authority.chars().allMatch(c -> c < 0x80);
    if (SCOPE.matches(authority, 443) && isAscii) {
      assertTrue(inside.matches(), authority);
    }
    if (inside.matches() && authority.indexOf(':') < 0) {
      assertTrue(SCOPE.matches(authority, 443), authority);
    }

    String host = host(authority);
    String domain = host(pattern);
    assertTrue(HostScope.of(List.of(host)).matches(host.toUpperCase(Locale.ROOT) + ".:81", 80));
    assertTrue(HostScope.of(List.of(host + ":81")).matches(host, 81));
    assertFalse(HostScope.of(List.of(host + ":81")).matches(host, 80));
    assertEquals(host.equals(domain), HostScope.of(List.of(host)).matches(domain, 80));
    HostScope subdomains = HostScope.of(List.of("*." + domain));
    assertTrue(subdomains.matches(host + "." + domain, 443));
    assertEquals(host.endsWith("." + domain), subdomains.matches(host, 443));
  }

  /** Makes a host name from the letters and dots of a text. */
  private static String host(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]+", "");
    String name = letters.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "");
    return name.isEmpty() ? "x" : name;
  }
}
