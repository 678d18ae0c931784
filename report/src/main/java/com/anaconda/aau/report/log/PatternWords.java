package com.anaconda.aau.report.log;

import java.util.Locale;

/** The meanings of the variables in servers' patterns. */
final class PatternWords {
  private PatternWords() {}

  /** Returns the meaning of an nginx variable, given without the dollar sign. */
  static FieldKind nginx(String name) {
    switch (name) {
      case "time_local":
      case "time_iso8601":
      case "msec":
        return FieldKind.TIME;
      case "w3c_date":
        return FieldKind.DATE;
      case "w3c_time":
        return FieldKind.CLOCK;
      case "request":
        return FieldKind.REQUEST;
      case "request_method":
        return FieldKind.METHOD;
      case "request_uri":
      case "uri":
      case "document_uri":
        return FieldKind.PATH;
      case "status":
        return FieldKind.STATUS;
      case "http_user_agent":
        return FieldKind.AGENT;
      case "captured":
        return FieldKind.CAPTURED;
      default:
        return FieldKind.SKIPPED;
    }
  }

  /**
   * Returns the meaning of a directive of Apache, Tomcat or Jetty, given its letter and the
   * argument in braces.
   */
  static FieldKind apache(char letter, String argument) {
    switch (letter) {
      case 't':
        return hasDate(argument) ? FieldKind.TIME : FieldKind.SKIPPED;
      case 'r':
        return FieldKind.REQUEST;
      case 'm':
        return FieldKind.METHOD;
      case 'U':
        return FieldKind.PATH;
      case 's':
        return FieldKind.STATUS;
      case 'i':
        boolean isAgent = argument.toLowerCase(Locale.ROOT).equals("user-agent");
        return isAgent ? FieldKind.AGENT : FieldKind.SKIPPED;
      default:
        return FieldKind.SKIPPED;
    }
  }

  /**
   * Returns whether a format in {@code %{format}t} contains the day. Other formats add a fraction
   * of a second or a zone to the time.
   */
  private static boolean hasDate(String format) {
    if (format.isEmpty()) {
      return true;
    }
    return !format.endsWith("_frac")
        && (format.contains("sec") || format.chars().anyMatch(c -> "dDFyYcs".indexOf(c) >= 0));
  }
}
