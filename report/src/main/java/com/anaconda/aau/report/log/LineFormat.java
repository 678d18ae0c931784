package com.anaconda.aau.report.log;

/** A way to write a request as a line. Instances are not for two threads at once. */
public interface LineFormat {

  /**
   * Reads a line.
   *
   * @return false when the line is not of this format; the fields are then undefined
   */
  boolean read(byte[] bytes, int from, int to, Fields fields);

  /** Whether a line belongs to the log but is no request, such as W3C's {@code #Fields:}. */
  default boolean isRemark(byte[] bytes, int from, int to) {
    return false;
  }

  /** What to call it in a message. */
  String name();
}
