package com.anaconda.aau.report.judge;

import java.util.SplittableRandom;

/** Creates tokens that look random but are always the same for the same number. */
final class Tokens {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Tokens() {}

  static String of(char kind, long number) {
    SplittableRandom digits = new SplittableRandom(number * 31 + kind);
    char[] token = new char[22];
    for (int i = 0; i < token.length; i++) {
      token[i] = ALPHABET.charAt(digits.nextInt(64));
    }
    return new String(token);
  }
}
