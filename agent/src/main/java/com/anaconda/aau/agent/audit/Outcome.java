package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.header.Decision;

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

  /** The outcome of a decision. */
  static Outcome of(Decision decision) {
    if (decision.isCut()) {
      return decision.isInScope() ? ACCOUNT_REMOVED : REMOVED;
    }
    if (!decision.isInScope()) {
      return OUT_OF_SCOPE;
    }
    return decision.isChange() ? ADDED : ALREADY_THERE;
  }
}
