package com.anaconda.aau.report.usage;

/** Classifies a User-Agent by its tokens. */
public enum Tagging {
  /** The mark and at least one token. */
  TAGGED,
  /** Only the mark: the user has opted out. */
  OPTED_OUT,
  /** No mark. */
  UNTAGGED,
  /** The mark followed by something that is not a token. It never counts as a client. */
  MALFORMED
}
