package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.header.Decision;

/** What happened to a request's User-Agent, and why. */
enum Outcome {
  ADDED("added"),

  /** A retry, a wrapped client, or a forwarded request that already has tokens. */
  ALREADY_THERE("already there"),

  OUT_OF_SCOPE("out of scope"),

  /** The client had copied the header to a request that leaves the scope. */
  REMOVED("removed"),

  /** Only the account token was out of scope. */
  ACCOUNT_REMOVED("account removed"),

  /** The lookup of the settings had not finished. */
  NOT_YET_KNOWN("not yet known"),

  /** Not an outcome: stands for all requests that exceed the limit on rows. */
  OTHERS("others");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** Returns the outcome as written in the file. */
  String text() {
    return text;
  }

  /** Returns the outcome of a decision. */
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
