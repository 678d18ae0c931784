package com.anaconda.aau.report.log;

/** A format in which a server writes one request per line. Instances are not thread-safe. */
public interface LineFormat {

  /**
   * Parses a line.
   *
   * @return false if the line is not in this format; the fields are then undefined
   */
  boolean read(byte[] bytes, int from, int to, Fields fields);

  /**
   * Returns whether a line belongs to the log but is not a request, such as W3C's {@code #Fields:}.
   */
  default boolean isRemark(byte[] bytes, int from, int to) {
    return false;
  }

  /** Returns the format's name for messages. */
  String name();
}
