package com.anaconda.aau.report.usage;

/** What a User-Agent says about tokens. */
public enum Tagging {
  /** The mark and at least one token. */
  TAGGED,
  /** The mark alone: the user wants no tokens sent. */
  OPTED_OUT,
  /** No mark. */
  UNTAGGED,
  /** A mark, and something after it that is no token. It never counts as a client. */
  MALFORMED
}
