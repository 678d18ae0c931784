package com.anaconda.aau.core.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.ExecutionException;

/** Text for people's terminals and logs, whatever it was made of. */
public final class Printable {

  /** A chain of causes may be a ring. */
  private static final int MOST_CAUSES = 10;

  private Printable() {}

  /** A failure with what caused it, without what has only wrapped it. */
  static String causes(Throwable failure) {
    StringBuilder causes = new StringBuilder();
    Throwable each = failure;
    for (int depth = 0; each != null && depth < MOST_CAUSES; depth++) {
      Throwable cause = each.getCause();
      boolean wraps =
          cause != null && (isWrapper(each) || cause.toString().equals(each.getMessage()));
      if (!wraps) {
        causes.append(causes.length() == 0 ? "" : ", because of ").append(each);
      }
      each = cause;
    }
    return causes.toString();
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof InvocationTargetException
        || failure instanceof ExecutionException
        || failure instanceof UndeclaredThrowableException
        || failure instanceof ExceptionInInitializerError;
  }

  /**
   * Text as it may be shown: on one line, with nothing in it that a terminal would obey, and
   * without what is secret in a URL.
   */
  public static String of(String text) {
    return UrlSecrets.hide(withoutCredentials(onOneLine(text)));
  }

  /** Text from files may hold anything; a terminal should not obey it. */
  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      int point = isPair ? text.codePointAt(i) : c;
      if (isObeyed(point)) {
        line.append('?');
      } else {
        line.appendCodePoint(point);
      }
      i += isPair ? 1 : 0;
    }
    return line.toString();
  }

  /** Whether a character does something instead of being seen, such as to turn text around. */
  private static boolean isObeyed(int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.SURROGATE:
        return true;
      default:
        return false;
    }
  }

  /** Without what stands before the @ of a URL, or of a proxy, which may lack its scheme. */
  private static String withoutCredentials(String text) {
    StringBuilder shown = new StringBuilder();
    int start = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int begin = beginOfCredentials(text, start, at);
      if (begin >= 0) {
        boolean goesOn = begin == start && start > 0;
        shown.append(text, start, begin).append(goesOn ? "" : "***");
        start = at;
      }
    }
    return shown.append(text, start, text.length()).toString();
  }

  /**
   * Where the user begins whose name and password, perhaps, end before an @; -1 if nobody's do.
   * When in doubt they do: a path may have an @ as well, and a password a slash.
   */
  private static int beginOfCredentials(String text, int from, int at) {
    int scheme = text.lastIndexOf("://", at);
    if (scheme >= from) {
      int begin = scheme + "://".length();
      String between = text.substring(begin, at);
      int slash = between.indexOf('/');
      boolean inAuthority = slash < 0 && between.indexOf('?') < 0 && between.indexOf('#') < 0;
      return inAuthority && between.indexOf(' ') < 0 || hasPassword(between) ? begin : -1;
    }
    int begin = at;
    while (begin > from && " \t=\"'<>(,".indexOf(text.charAt(begin - 1)) < 0) {
      begin--;
    }
    boolean inPassword = begin == from && from > 0; // it has an @ itself
    if (inPassword) {
      return from;
    }
    return text.substring(begin, at).indexOf(':') > 0 ? begin : -1;
  }

  /** Whether a text goes on after a first colon with what is no port. */
  private static boolean hasPassword(String text) {
    int colon = text.indexOf(':');
    int end = colon + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean isPort = end == text.length() || "/?#, ".indexOf(text.charAt(end)) >= 0;
    return colon >= 0 && text.substring(0, colon).indexOf('/') < 0 && !isPort;
  }
}
