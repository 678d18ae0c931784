package com.anaconda.aau.report.usage;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.TokenText;
import com.anaconda.aau.report.log.Bytes;

/**
 * Checks eight bytes at a time whether a token may contain them, that is, whether they are
 * {@linkplain TokenText#isSafe(char) letters, digits, hyphens or underscores}.
 */
final class SafeBytes {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private SafeBytes() {}

  /** Returns whether a token may contain all the next bytes, as many as a random token has. */
  static boolean areRandomToken(byte[] bytes, int start) {
    // The last two words overlap.
    long safe =
        safe(Bytes.longAt(bytes, start))
            & safe(Bytes.longAt(bytes, start + Long.BYTES))
            & safe(Bytes.longAt(bytes, start + RandomToken.LENGTH - Long.BYTES));
    return (safe & HIGH) == HIGH;
  }

  /** Sets the highest bit of each byte that a token may contain. */
  private static long safe(long word) {
    long low = word & ~HIGH;
    long lowerCase = low | 0x20 * ONES;
    long letters = atLeast('a', lowerCase) & ~atLeast('z' + 1, lowerCase);
    long digits = atLeast('0', low) & ~atLeast('9' + 1, low);
    // Only if a byte is equal does nothing remain.
    long others = ~(atLeast(1, low ^ '-' * ONES) & atLeast(1, low ^ '_' * ONES));
    return (letters | digits | others) & ~word;
  }

  /** Sets the highest bit of each byte that is at least a given one. All must be below 128. */
  private static long atLeast(int least, long word) {
    return word + (0x80 - least) * ONES;
  }
}
