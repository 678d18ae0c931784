package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.config.value.Misspellings;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick look at a variable's name never misses one that counts. */
class VariableNamesTest {

  @ParameterizedTest
  @MethodSource("com.anaconda.aau.core.config.value.Misspellings#keys")
  void seesEveryNameWithOneWrongLetter(String key) {
    for (String name : Misspellings.of(key)) {
      assertSeen(name);
      assertSeen(name.toUpperCase(Locale.ROOT));
      assertSeen(" " + name + "_");
      assertSeen(name.toUpperCase(Locale.ROOT) + "_ _");
    }
  }

  private static void assertSeen(String name) {
    assertTrue(VariableNames.mayIncludeOurs(Set.of("PATH", name)), name);
  }
}
