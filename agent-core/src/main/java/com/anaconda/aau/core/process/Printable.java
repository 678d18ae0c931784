package com.anaconda.aau.core.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.ExecutionException;

/** Makes arbitrary text safe to show in terminals and logs. */
public final class Printable {

  /** Limits the chain of causes, which may be circular. */
  private static final int MOST_CAUSES = 10;

  private Printable() {}

  /** Describes a failure and its causes, omitting exceptions that only wrap another one. */
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
   * Returns text that is safe to show: on one line, without control characters or secrets in URLs.
   */
  public static String of(String text) {
    return UrlSecrets.hide(withoutCredentials(onOneLine(text)));
  }

  /** Replaces control characters, because text from files may contain anything. */
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

  /** Returns whether a character controls the display, for example the direction of text. */
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

  /**
   * Hides the user and password before the @ in the URL of a server or proxy, even if it has no
   * scheme.
   */
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
   * Returns the start of what may be credentials before an @, or -1 if there are none. If in doubt,
   * assumes that there are some: a path may contain an @, and a password may contain a slash.
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
    boolean inPassword = begin == from && from > 0; // the password contains an @
    if (inPassword) {
      return from;
    }
    return text.substring(begin, at).indexOf(':') > 0 ? begin : -1;
  }

  /** Returns whether the first colon is followed by a password, not by a port. */
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
