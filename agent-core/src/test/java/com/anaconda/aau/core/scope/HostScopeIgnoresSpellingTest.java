package com.anaconda.aau.core.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HostScopeIgnoresSpellingTest {

  @Property
  void aHostMatchesItselfInEverySpelling(
      @ForAll("hosts") String host, @ForAll @IntRange(min = 0, max = 65535) int port) {
    HostScope scope = HostScope.of(List.of(host));
    assertTrue(scope.matches(host, 80));
    assertTrue(scope.matches(host.toUpperCase(Locale.ROOT) + ".:" + port, 80));
    assertTrue(HostScope.of(List.of(host + ":" + port)).matches(host, port));
    assertFalse(HostScope.of(List.of(host + ":" + port)).matches(host, port ^ 1));
  }

  @Property
  void subdomainsMatchADomainAndNothingElseDoes(
      @ForAll("hosts") String host, @ForAll("hosts") String domain) {
    HostScope scope = HostScope.of(List.of("*." + domain));
    assertTrue(scope.matches(host + "." + domain, 443));
    assertFalse(scope.matches(host + domain, 443) && !host.contains("."));
    assertEquals(host.endsWith("." + domain), scope.matches(host, 443));
  }

  @Property
  void noTextBreaksIt(@ForAll String pattern, @ForAll String authority, @ForAll int port) {
    HostScope.of(List.of(pattern)).matches(authority, port);
    assertTrue(HostScope.of(List.of(pattern, "*")).matches(authority, port));
  }

  @Property
  void oddAuthoritiesAreInNoScopeOfHosts(@ForAll("odd") String authority) {
    assertFalse(HostScope.of(List.of("*.com", "repo.example.com")).matches(authority, 443));
  }

  @Provide
  Arbitrary<String> hosts() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(labels -> String.join(".", labels));
  }

  @Provide
  Arbitrary<String> odd() {
    return Arbitraries.strings()
        .withChars(" /\\@#?%[]:\r\n\t\0")
        .ofMinLength(1)
        .ofMaxLength(3)
        .map(odd -> "x" + odd + "y.repo.example.com");
  }
}
