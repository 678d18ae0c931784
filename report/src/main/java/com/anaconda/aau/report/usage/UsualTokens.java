package com.anaconda.aau.report.usage;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.TokenText;
import com.anaconda.aau.report.log.Bytes;

/**
 * The tokens of nearly every tagged User-Agent, which ends with them: a client, a session and an
 * environment, all of them random, and then perhaps an organization. Random tokens have a known
 * length, so their places are known without parsing.
 */
public final class UsualTokens {
  /** The length of a space, a letter and a slash. */
  public static final int MARK = 3;

  private static final int EACH = MARK + RandomToken.LENGTH;

  /** The length of the three random ones, with the spaces before them. */
  public static final int LENGTH = 3 * EACH;

  private static final long THREE_BYTES = 0xFF_FFFFL;
  private static final long CLIENT = Bytes.word(" c/");
  private static final long SESSION = Bytes.word(" s/");
  private static final long ENVIRONMENT = Bytes.word(" e/");

  private UsualTokens() {}

  /**
   * Returns the end of the random tokens if a range ends with them, or with an organization after
   * them, whose name is not checked. Otherwise, returns -1.
   */
  public static int end(byte[] bytes, int from, int to) {
    if (areAtEnd(bytes, from, to)) {
      return to;
    }
    int space = lastSpace(bytes, from, to);
    boolean isOrganization =
        space >= from && space + MARK < to && bytes[space + 1] == 'o' && bytes[space + 2] == '/';
    return isOrganization && areAtEnd(bytes, from, space) ? space : -1;
  }

  /** Returns the position of the space before a last word that is not too long, or -1. */
  private static int lastSpace(byte[] bytes, int from, int to) {
    int first = Math.max(from, to - TokenText.MAX_LENGTH - MARK);
    int at = to - 1;
    while (at >= first && bytes[at] != ' ') {
      at--;
    }
    return at < first ? -1 : at;
  }

  private static boolean areAtEnd(byte[] bytes, int from, int to) {
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

  /** Returns where the value of the first, second or third of the tokens with this end starts. */
  public static int start(int index, int end) {
    return end - LENGTH + index * EACH + MARK;
  }
}
