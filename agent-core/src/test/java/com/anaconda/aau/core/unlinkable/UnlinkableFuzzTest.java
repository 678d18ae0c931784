package com.anaconda.aau.core.unlinkable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.header.HostScope;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With {@code anaconda_anon_usage_unlinkable}, no two servers see the same tokens of a client. */
class UnlinkableFuzzTest {
  private static final String KEYS = "anaconda_anon_usage_";
  private static final Pattern OF_ONE = Pattern.compile("(?<= )[csem]/[A-Za-z0-9_-]{22}(?= |$)");

  @TempDir static Path home;

  /**
   * Takes lines: the shared hosts, the User-Agent, the maximum age, and then the targets of
   * requests, each with its Host header after a tab.
   */
  @FuzzTest(maxDuration = "10m")
  @Timeout(10)
  void noTwoHostsSeeTheSameTokens(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
    String sharedHosts = lines[0];
    String userAgent = lines.length > 1 ? lines[1] : "";
    Map<String, String> options =
        Map.of(
            KEYS + "unlinkable",
            "true",
            KEYS + "shared_hosts",
            sharedHosts,
            KEYS + "rotate",
            lines.length > 2 ? lines[2] : "never");
    UserAgentSuffix suffix =
        UserAgentSuffix.resolve(
            TestEnvironment.withHome(home)
                .with("ANACONDA_ANON_USAGE_MACHINE_TOKEN", "machine")
                // Without a group token, a copied header may have only aau/, and then it stays: it
                // may be another program's.
                .with("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme")
                .build(),
            options);
    Set<String> own = tokens(suffix.toString());
    HostScope shared = suffix.usage().sharedHosts();
    List<String> targets = Arrays.asList(lines).subList(Math.min(lines.length, 3), lines.length);

    String copied = userAgent;
    Map<String, String> recipients = new HashMap<>();
    for (String line : targets.subList(0, Math.min(targets.size(), 20))) {
      String[] parts = line.split("\t", 2);
      String target = parts[0];
      String host = parts.length > 1 ? parts[1] : target;
      String sent = suffix.rewrite(userAgent, target, 443, host);
      assertEquals(sent, suffix.rewrite(sent, target, 443, host), "a second time");
      if (userAgent.isBlank() || userAgent.contains("aau/")) {
        continue;
      }

      boolean isShared = shared.matches(target, 443) && shared.matches(host, 443);
      String recipient =
          isShared ? "shared" : HostScope.hostOf(target) + " " + HostScope.hostOf(host);
      Set<String> tokens = tokens(sent);
      tokens.removeAll(tokens(" " + userAgent));
      for (String token : tokens) {
        String other = recipients.putIfAbsent(token, recipient);
        assertTrue(other == null || other.equals(recipient), token);
        assertTrue(isShared || !own.contains(token), token);
      }
      assertEquals(sent, suffix.rewrite(copied, target, 443, host), "with another host's header");
      copied = sent;
    }
  }

  private static Set<String> tokens(String userAgent) {
    Set<String> tokens = new HashSet<>();
    Matcher matcher = OF_ONE.matcher(userAgent);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
