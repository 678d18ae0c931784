package com.anaconda.aau.report.log;

/** What a field of a pattern is to the report. */
enum FieldKind {
  /** Nothing that the report looks at: addresses, users, sizes, referrers. */
  SKIPPED,
  TIME,
  /** A date whose time of day is a field of its own, in UTC. */
  DATE,
  CLOCK,
  /** Method, target and protocol in one. */
  REQUEST,
  METHOD,
  PATH,
  STATUS,
  AGENT,
  /** HAProxy's captured headers, of which one should be the User-Agent. */
  CAPTURED
}
