package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.usage.Tagging;
import java.util.Arrays;

/**
 * A User-Agent that was parsed before: what it says, and the day on which its tokens were last
 * counted. A JVM sends the same User-Agent with every request, so this is all that nearly every
 * line of a build needs.
 */
final class SeenAgent {
  private Tagging tagging = Tagging.UNTAGGED;
  private long one = Tally.one(tagging);
  private Label tool;
  private Label[] names = NO_NAMES;
  private long client;
  private long session;
  private long environment;

  /** The tokens of other kinds, which few User-Agents have. */
  private Token.Kind[] otherKinds = {};

  private long[] otherHashes = {};
  private int others;
  private long countedIn;

  /** Replaces the content with that of another User-Agent, which has no tokens yet. */
  void become(Tagging says, Label toolLabel) {
    tagging = says;
    one = Tally.one(says);
    tool = toolLabel;
    client = session = environment = 0;
    others = 0;
    countedIn = 0;
    names = NO_NAMES;
  }

  /** Adds the tokens that nearly every tagged User-Agent has. */
  void addTokens(long ofClient, long ofSession, long ofEnvironment) {
    client = ofClient;
    session = ofSession;
    environment = ofEnvironment;
  }

  private static final Label[] NO_NAMES = {};

  /** Adds a token. */
  void addToken(Token.Kind kind, long hash) {
    switch (kind) {
      case CLIENT -> client = hash;
      case SESSION -> session = hash;
      case ENVIRONMENT -> environment = hash;
      default -> addOther(kind, hash);
    }
  }

  private void addOther(Token.Kind kind, long hash) {
    if (others == otherHashes.length) {
      otherKinds = Arrays.copyOf(otherKinds, 2 * others + 2);
      otherHashes = Arrays.copyOf(otherHashes, 2 * others + 2);
    }
    otherKinds[others] = kind;
    otherHashes[others++] = hash;
  }

  /** Adds an organization or installer. A request counts once for it, even if named twice. */
  void addName(Label name) {
    if (Arrays.asList(names).contains(name)) {
      return;
    }
    names = Arrays.copyOf(names, names.length + 1);
    names[names.length - 1] = name;
  }

  /**
   * Counts a request. Does not look up the tokens again if they were already counted on that day.
   * Returns whether it counted them.
   */
  boolean countIn(DayCounts day) {
    Group ofTool = day.group(tool);
    day.add(tagging);
    ofTool.add(one);
    for (Label name : names) {
      day.group(name).add(one);
    }
    if (tagging != Tagging.TAGGED || countedIn == day.serial()) {
      return false;
    }
    countedIn = day.serial();
    day.add(client, session, environment);
    ofTool.add(client, session, environment);
    for (int i = 0; i < others; i++) {
      day.add(otherKinds[i], otherHashes[i]);
    }
    for (Label name : names) {
      day.group(name).add(client, session, environment);
    }
    return true;
  }

  /** Returns what a {@link Tally} adds for a request. */
  long one() {
    return one;
  }

  Label tool() {
    return tool;
  }

  long client() {
    return client;
  }

  long environment() {
    return environment;
  }
}
