package com.anaconda.aau.report.usage;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.report.log.Bytes;

/**
 * The tokens of nearly every tagged User-Agent, which ends with them: a client, a session and an
 * environment, all of them random. Since their lengths are known, so are their places, without
 * parsing.
 */
public final class UsualTokens {
  /** The length of a space, a letter and a slash. */
  private static final int MARK = 3;

  private static final int EACH = MARK + RandomToken.LENGTH;

  /** The length of the three, with the spaces before them. */
  public static final int LENGTH = 3 * EACH;

  private static final long THREE_BYTES = 0xFF_FFFFL;
  private static final long CLIENT = Bytes.word(" c/");
  private static final long SESSION = Bytes.word(" s/");
  private static final long ENVIRONMENT = Bytes.word(" e/");

  private UsualTokens() {}

  /** Returns whether a range ends with such tokens. */
  public static boolean areAtEnd(byte[] bytes, int from, int to) {
    int client = to - LENGTH;
    return client >= from
        && is(CLIENT, bytes, client)
        && is(SESSION, bytes, client + EACH)
        && is(ENVIRONMENT, bytes, client + 2 * EACH);
  }

  private static boolean is(long mark, byte[] bytes, int at) {
    return (Bytes.longAt(bytes, at) & THREE_BYTES) == mark
        && SafeBytes.areRandomToken(bytes, at + MARK);
  }

  /** Returns where the value of the first, second or third of the tokens at an end starts. */
  public static int start(int index, int to) {
    return to - LENGTH + index * EACH + MARK;
  }
}
