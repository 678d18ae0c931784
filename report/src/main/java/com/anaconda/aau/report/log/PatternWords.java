package com.anaconda.aau.report.log;

import java.util.Locale;

/** What the words of servers' patterns stand for. */
final class PatternWords {
  private PatternWords() {}

  /** A variable of nginx, without the dollar sign. */
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

  /** A letter of Apache's, Tomcat's or Jetty's, with the argument in braces. */
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
   * Whether a format of {@code %{format}t} says the day. Others are a fraction of a second or a
   * zone beside it.
   */
  private static boolean hasDate(String format) {
    if (format.isEmpty()) {
      return true;
    }
    return !format.endsWith("_frac")
        && (format.contains("sec") || format.chars().anyMatch(c -> "dDFyYcs".indexOf(c) >= 0));
  }
}
