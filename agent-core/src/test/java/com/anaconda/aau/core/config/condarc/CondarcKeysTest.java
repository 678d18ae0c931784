package com.anaconda.aau.core.config.condarc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.core.config.value.Misspellings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search of a condarc's text never misses a key that counts. */
class CondarcKeysTest {

  @ParameterizedTest
  @MethodSource("com.anaconda.aau.core.config.value.Misspellings#keys")
  void seesEveryKeyWithOneWrongLetter(String key) {
    for (String name : Misspellings.of(key)) {
      String text = "channels: []\n" + name + ": false\n";
      assertEquals(CondarcKeys.SPELLED_OUT, CondarcKeys.in(text), name);
    }
  }
}
