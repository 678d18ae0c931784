package com.anaconda.aau.report.usage;

import com.anaconda.aau.report.log.Bytes;
import com.anaconda.aau.report.log.Slice;

/**
 * A parsed User-Agent: the part before {@code aau/}, and the tokens after it. Instances are reused.
 */
public final class UserAgent {
  private final TokenString tokens = new TokenString();
  private final SpaceSpelling spelling = new SpaceSpelling();
  private final Slice plain = new Slice();
  private int headEnd;

  /**
   * Parses a User-Agent.
   *
   * @param plusMeansSpace whether the server writes spaces as plus signs
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
   * Returns the position of {@code aau/} at the beginning or after a space, where the agent's
   * HeaderRewriter also expects tokens, or -1.
   */
  static int mark(Slice agent, int before) {
    byte[] bytes = agent.bytes();
    int from = agent.from();
    int to = agent.to();
    int end = Bytes.indexOf(bytes, from, to, (byte) 'u', (byte) '/');
    while (end >= 0) {
      int at = end - 2;
      if (at >= from
          && bytes[at] == 'a'
          && bytes[at + 1] == 'a'
          && (at == from || bytes[at - 1] == before)) {
        return at;
      }
      end = Bytes.indexOf(bytes, end + 1, to, (byte) 'u', (byte) '/');
    }
    return -1;
  }

  /**
   * Returns the end of the random tokens if the User-Agent that was parsed last has exactly the
   * {@linkplain UsualTokens usual tokens}, and otherwise -1. Other random tokens could take their
   * place without being parsed, because the spaces show that nothing is spelled differently; the
   * name of another organization would have to be checked first.
   */
  public int endOfUsualTokens(Slice agent) {
    int end = UsualTokens.end(agent.bytes(), agent.from(), agent.to());
    int count = end == agent.to() ? 3 : 4;
    return tokens.count() == count && tokens.start(0) == UsualTokens.start(0, end) ? end : -1;
  }

  /** Returns the array to which {@link #headStart}, {@link #headEnd} and the tokens refer. */
  public byte[] bytes() {
    return plain.bytes();
  }

  /** Returns the start of the tool's own part. */
  public int headStart() {
    return plain.from();
  }

  /** Returns the end of the tool's own part. */
  public int headEnd() {
    return headEnd;
  }

  /** Returns the tokens; valid only if the last result was {@link Tagging#TAGGED}. */
  public TokenString tokens() {
    return tokens;
  }
}
