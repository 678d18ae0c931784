package com.anaconda.aau.report.usage;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenText;

/**
 * The tokens in one User-Agent: {@code aau/VERSION c/… s/… e/… a/… i/… o/… m/…}, in this order,
 * separated by single spaces. There can be several {@code i}, {@code o} and {@code m} tokens.
 *
 * <p>This is a hot path. One instance is reused for all User-Agents. A token is a range of the
 * User-Agent's bytes. Alphabet, lengths and order are those of {@link Token}, {@link TokenText} and
 * {@link RandomToken}.
 */
public final class TokenString {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  /** The maximum number of tokens, more than any real User-Agent has. */
  private static final int MOST = 32;

  private static final byte[] SAFE = new byte[256];
  private static final int[] RANKS = new int[256];

  static {
    for (char c = 0; c < 128; c++) {
      SAFE[c] = (byte) (TokenText.isSafe(c) ? 1 : 0);
      RANKS[c] = -1;
    }
    for (Token.Kind kind : KINDS) {
      RANKS[kind.letter()] = kind.ordinal();
    }
  }

  private final Token.Kind[] kinds = new Token.Kind[MOST];
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private int count;

  /**
   * Parses the text after the mark {@code aau/}. This object holds the result until the next call.
   */
  Tagging read(byte[] bytes, int from, int to) {
    count = 0;
    int at = AgentVersion.end(bytes, from, to);
    if (at < 0) {
      return Tagging.MALFORMED;
    }
    int rank = 0;
    while (at < to) {
      // A token starts with a space, a letter and a slash. Any other word ends the tokens: a proxy
      // may have appended its own product.
      if (bytes[at] != ' ' || at + 1 == to || bytes[at + 1] == ' ') {
        return malformed();
      }
      if (at + 2 >= to || bytes[at + 2] != '/' || !isLetter(bytes[at + 1])) {
        return startsWithMark(bytes, at + 1, to) ? malformed() : result();
      }
      int next = RANKS[bytes[at + 1] & 0x7F];
      boolean repeatable = next >= Token.Kind.INSTALLER.ordinal();
      if (next < rank || next == rank && count > 0 && !repeatable) {
        return malformed();
      }
      int start = at + 3;
      int end = end(bytes, start, to);
      if (!isLength(KINDS[next], end - start) || end < to && bytes[end] != ' ') {
        return malformed();
      }
      add(KINDS[next], start, end);
      rank = next;
      at = end;
    }
    return result();
  }

  /** Returns the position of the first byte that no token contains. */
  private static int end(byte[] bytes, int start, int to) {
    // Nearly all tokens are random ones, and all of these have the same length.
    int usual = start + RandomToken.LENGTH;
    if (usual <= to
        && (usual == to || bytes[usual] == ' ')
        && SafeBytes.areRandomToken(bytes, start)) {
      return usual;
    }
    int end = start;
    while (end < to && SAFE[bytes[end] & 0xFF] != 0) {
      end++;
    }
    return end;
  }

  private void add(Token.Kind kind, int start, int end) {
    if (count < MOST) {
      kinds[count] = kind;
      starts[count] = start;
      ends[count++] = end;
    }
  }

  private Tagging result() {
    return count == 0 ? Tagging.OPTED_OUT : Tagging.TAGGED;
  }

  private Tagging malformed() {
    count = 0;
    return Tagging.MALFORMED;
  }

  void clear() {
    count = 0;
  }

  private static boolean isLength(Token.Kind kind, int length) {
    switch (kind) {
      case SESSION:
      case ACCOUNT:
        // Generated tokens have a fixed length: they are either random or 16 bytes in base64.
        return length == RandomToken.LENGTH;
      case CLIENT:
      case ENVIRONMENT:
        return length >= RandomToken.LENGTH && length <= TokenText.MAX_LENGTH;
      default:
        return length >= 1 && length <= TokenText.MAX_LENGTH;
    }
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static boolean startsWithMark(byte[] bytes, int at, int to) {
    return to - at >= 4
        && bytes[at] == 'a'
        && bytes[at + 1] == 'a'
        && bytes[at + 2] == 'u'
        && bytes[at + 3] == '/';
  }

  /** Returns the number of tokens. */
  public int count() {
    return count;
  }

  /** Returns the kind of a token. */
  public Token.Kind kind(int index) {
    return kinds[index];
  }

  /** Returns the start of a token's value. */
  public int start(int index) {
    return starts[index];
  }

  /** Returns the end of a token's value. */
  public int end(int index) {
    return ends[index];
  }
}
