package com.anaconda.aau.report.log;

/** The meaning of a field in a log format. */
enum FieldKind {
  /** A field that the report ignores, such as an address, a user, a size or a referrer. */
  SKIPPED,
  TIME,
  /** A date in UTC whose time of day is in a separate field. */
  DATE,
  CLOCK,
  /** The request line: method, target and protocol. */
  REQUEST,
  METHOD,
  PATH,
  STATUS,
  AGENT,
  /** HAProxy's captured headers, one of which should be the User-Agent. */
  CAPTURED
}
