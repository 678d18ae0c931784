package com.anaconda.aau.report.usage;

/** Parses the version in {@code aau/VERSION}: {@code ^\d+\.\d+\.\d+(\+\d+\.g[0-9a-f]+)?$}. */
final class AgentVersion {
  private AgentVersion() {}

  /**
   * Returns the end of the version, which is a space or the end of the text, or -1 if it is not a
   * version.
   */
  static int end(byte[] bytes, int from, int to) {
    int at = digits(bytes, from, to);
    for (int dots = 0; dots < 2; dots++) {
      if (at < 0 || at == to || bytes[at] != '.') {
        return -1;
      }
      at = digits(bytes, at + 1, to);
    }
    if (at > 0 && at < to && bytes[at] == '+') {
      at = commit(bytes, at + 1, to);
    }
    return at > 0 && (at == to || bytes[at] == ' ') ? at : -1;
  }

  /**
   * Returns the end of {@code \d+\.g[0-9a-f]+}, which follows a plus sign, or -1 if it does not
   * match.
   */
  static int commit(byte[] bytes, int from, int to) {
    int at = digits(bytes, from, to);
    if (at < 0 || at + 2 >= to || bytes[at] != '.' || bytes[at + 1] != 'g') {
      return -1;
    }
    int first = at + 2;
    at = first;
    while (at < to
        && (bytes[at] >= '0' && bytes[at] <= '9' || bytes[at] >= 'a' && bytes[at] <= 'f')) {
      at++;
    }
    return at == first ? -1 : at;
  }

  private static int digits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at == from ? -1 : at;
  }
}
