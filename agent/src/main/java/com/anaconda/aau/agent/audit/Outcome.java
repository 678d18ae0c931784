package com.anaconda.aau.agent.audit;

/** What became of a request's User-Agent, and why. */
enum Outcome {
  ADDED("added"),

  /** A retry, a wrapped client, or a request that is forwarded for somebody with tokens. */
  ALREADY_THERE("already there"),

  OUT_OF_SCOPE("out of scope"),

  /** From a header that the client had copied to a request that leaves the scope. */
  REMOVED("removed"),

  /** The same, where only the account token may not go. */
  ACCOUNT_REMOVED("account removed"),

  /** The settings were still being looked up, so nobody could tell. */
  NOT_YET_KNOWN("not yet known"),

  /** Not a request's: of all for which there is no room. */
  OTHERS("others");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** How it is written. */
  String text() {
    return text;
  }

  /** What happened between two values of a header; null is none. */
  static Outcome of(String current, String rewritten) {
    boolean before = SentTokens.begin(current) >= 0;
    boolean after = SentTokens.begin(rewritten) >= 0;
    if (current == rewritten || current != null && current.equals(rewritten)) {
      return after ? ALREADY_THERE : OUT_OF_SCOPE;
    }
    if (after) {
      return before ? ACCOUNT_REMOVED : ADDED;
    }
    return REMOVED;
  }
}
