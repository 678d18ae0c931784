package com.anaconda.aau.agent.audit;

import java.util.Arrays;

/** A group of connections whose requests no hook saw. Immutable. */
final class UnseenRow {

  private final String[] values;

  /**
   * Creates a row. Null values are omitted.
   *
   * @param className the class that wrote the request
   */
  UnseenRow(String className, String host, String protocol) {
    values = new String[] {AuditRow.cut(className), AuditRow.cut(host), protocol};
  }

  /** Returns the row as one line of JSON, without a line break. */
  String json(String process, long count) {
    JsonLine line = new JsonLine(process);
    line.add("outcome", "not seen");
    line.add("class", values[0]);
    line.add("host", values[1]);
    line.add("protocol", values[2]);
    line.add("count", Long.valueOf(count));
    return line.toString();
  }

  /** Returns the row in words. */
  String words(long count) {
    return (values[0] == null ? "an unknown class" : values[0])
        + (values[1] == null ? "" : " to " + values[1])
        + (" (" + values[2] + "): " + count + (count == 1 ? " connection" : " connections"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnseenRow && Arrays.equals(values, ((UnseenRow) other).values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
