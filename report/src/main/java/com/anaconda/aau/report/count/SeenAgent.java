package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.log.Slice;
import com.anaconda.aau.report.usage.Tagging;
import java.util.Arrays;

/**
 * A User-Agent that was parsed before: its content, and the day on which its tokens were last
 * counted. A JVM sends the same User-Agent with every request, so this is all that nearly every
 * line of a build needs.
 */
final class SeenAgent {
  private byte[] text = {};
  private int length = -1;
  private boolean plusMeansSpace;

  private Tagging tagging = Tagging.UNTAGGED;
  private Label tool;
  private Token.Kind[] kinds = new Token.Kind[4];
  private long[] hashes = new long[4];
  private int tokens;
  private Label[] names = {};
  private long client;
  private long session;
  private long environment;
  private long countedIn;

  boolean is(Slice agent, boolean plus) {
    int from = agent.from();
    return agent.to() - from == length
        && plus == plusMeansSpace
        && Arrays.equals(text, 0, length, agent.bytes(), from, from + length);
  }

  /** Replaces the content with that of another User-Agent. */
  void become(Slice agent, boolean plus, Tagging says, Label toolLabel) {
    length = agent.to() - agent.from();
    if (text.length < length) {
      text = new byte[length + 32];
    }
    System.arraycopy(agent.bytes(), agent.from(), text, 0, length);
    plusMeansSpace = plus;
    tagging = says;
    tool = toolLabel;
    tokens = 0;
    client = session = environment = 0;
    countedIn = 0;
    names = NONE;
  }

  private static final Label[] NONE = {};

  /** Adds a token. */
  void addToken(Token.Kind kind, long hash) {
    if (tokens == hashes.length) {
      kinds = Arrays.copyOf(kinds, 2 * tokens);
      hashes = Arrays.copyOf(hashes, 2 * tokens);
    }
    kinds[tokens] = kind;
    hashes[tokens++] = hash;
    switch (kind) {
      case CLIENT -> client = hash;
      case SESSION -> session = hash;
      case ENVIRONMENT -> environment = hash;
      default -> {}
    }
  }

  /** Adds an organization or installer. A request counts once for it, even if named twice. */
  void addName(Label name) {
    if (Arrays.asList(names).contains(name)) {
      return;
    }
    names = Arrays.copyOf(names, names.length + 1);
    names[names.length - 1] = name;
  }

  void forget() {
    length = -1;
    tool = null;
    names = NONE;
  }

  /**
   * Counts a request. Does not look up the tokens again if they were already counted on that day.
   * Returns whether it counted them.
   */
  boolean countIn(DayCounts day) {
    day.add(tagging);
    day.group(tool).add(tagging);
    for (Label name : names) {
      day.group(name).add(tagging);
    }
    if (tokens == 0 || countedIn == day.serial()) {
      return false;
    }
    countedIn = day.serial();
    for (int i = 0; i < tokens; i++) {
      day.add(kinds[i], hashes[i]);
    }
    addVisitor(day.group(tool));
    for (Label name : names) {
      addVisitor(day.group(name));
    }
    return true;
  }

  private void addVisitor(Group group) {
    group.add(client, session, environment);
  }

  Tagging tagging() {
    return tagging;
  }

  long client() {
    return client;
  }

  long environment() {
    return environment;
  }
}
