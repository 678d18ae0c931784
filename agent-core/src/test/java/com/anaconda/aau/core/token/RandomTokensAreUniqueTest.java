package com.anaconda.aau.core.token;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomTokensAreUniqueTest {

  @Test
  void tokensHave22SafeCharactersAndDoNotRepeat() {
    Set<String> seen = new HashSet<>();
    Set<Character> lastCharacters = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      String token = RandomToken.create();
      assertTrue(token.matches("[A-Za-z0-9_-]{22}"), token);
      assertTrue(seen.add(token), token);
      lastCharacters.add(token.charAt(21));
    }
    // With 16 bytes, the last character would have only four possible values.
    assertTrue(lastCharacters.size() > 32, lastCharacters.toString());
  }
}
