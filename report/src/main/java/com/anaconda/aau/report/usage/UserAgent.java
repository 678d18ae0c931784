package com.anaconda.aau.report.usage;

import com.anaconda.aau.report.log.Bytes;
import com.anaconda.aau.report.log.Slice;

/**
 * A User-Agent, taken apart: what stands before {@code aau/}, and the tokens after it. One instance
 * reads one after the other.
 */
public final class UserAgent {
  private final TokenString tokens = new TokenString();
  private final SpaceSpelling spelling = new SpaceSpelling();
  private final Slice plain = new Slice();
  private int headEnd;

  /**
   * Reads one.
   *
   * @param plusMeansSpace whether the server writes a plus sign for each space
   */
  public Tagging read(Slice agent, boolean plusMeansSpace) {
    tokens.clear();
    plain.set(agent.bytes(), agent.from(), agent.to());
    if (agent.isAbsent()) {
      plain.clear();
      headEnd = plain.from();
      return Tagging.UNTAGGED;
    }
    int mark = mark(plain, ' ');
    if (mark <= plain.from() && spelling.undo(agent, plusMeansSpace, plain)) {
      mark = mark(plain, ' ');
    }
    if (mark < 0) {
      headEnd = plain.to();
      return Tagging.UNTAGGED;
    }
    headEnd = Math.max(plain.from(), mark - 1);
    return tokens.read(plain.bytes(), mark + 4, plain.to());
  }

  /**
   * Where {@code aau/} stands, at the beginning or after a space: what HeaderRewriter of the agent
   * takes for tokens too. -1 when there is none.
   */
  static int mark(Slice agent, int before) {
    byte[] bytes = agent.bytes();
    int from = agent.from();
    int to = agent.to();
    int slash = Bytes.indexOf(bytes, from, to, (byte) '/');
    while (slash >= 0) {
      int at = slash - 3;
      if (at >= from
          && bytes[at] == 'a'
          && bytes[at + 1] == 'a'
          && bytes[at + 2] == 'u'
          && (at == from || bytes[at - 1] == before)) {
        return at;
      }
      slash = Bytes.indexOf(bytes, slash + 1, to, (byte) '/');
    }
    return -1;
  }

  /** The array of {@link #headStart}, {@link #headEnd} and the tokens. */
  public byte[] bytes() {
    return plain.bytes();
  }

  /** Where the tool's own part begins. */
  public int headStart() {
    return plain.from();
  }

  /** Where the tool's own part ends. */
  public int headEnd() {
    return headEnd;
  }

  /** The tokens; none unless the last read was {@link Tagging#TAGGED}. */
  public TokenString tokens() {
    return tokens;
  }
}
