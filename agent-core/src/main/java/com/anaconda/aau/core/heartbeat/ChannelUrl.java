package com.anaconda.aau.core.heartbeat;

import java.util.Locale;

/**
 * The URL of a channel without user, password and token, in the parts into which conda divides it.
 * Immutable.
 */
final class ChannelUrl {
  private static final int LONGEST_SCHEME = 12;

  private final String scheme;
  private final String location;

  private ChannelUrl(String scheme, String location) {
    this.scheme = scheme;
    this.location = location;
  }

  /**
   * Returns the parsed URL, or null if the text is not a URL or has a query, a fragment, a
   * backslash, an unusual token or a path that goes up.
   */
  static ChannelUrl parse(String url) {
    int colon = url.indexOf("://");
    if (colon < 1 || !isScheme(url.substring(0, colon)) || !isPlain(url)) {
      return null;
    }
    String rest = url.substring(colon + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : withoutToken(rest.substring(slash));
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    boolean odd =
        host.isEmpty()
            || !path.isEmpty() && path.charAt(0) != '/'
            || path.contains("//")
            || (path + "/").contains("/../");
    return odd ? null : new ChannelUrl(url.substring(0, colon), host + path);
  }

  private static boolean isScheme(String text) {
    boolean right = text.length() <= LONGEST_SCHEME;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      right &= c >= 'a' && c <= 'z' || i > 0 && c >= '0' && c <= '9';
    }
    return right;
  }

  private static boolean isPlain(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c > '~' || "?#\\".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Removes {@code /t/TOKEN}. Like conda, ends the token at the first character that conda does not
   * allow in a token. The rest of it may then become part of the host.
   */
  private static String withoutToken(String path) {
    int start = path.indexOf("/t/");
    if (start < 0) {
      return path;
    }
    int end = start + 3;
    while (end < path.length() && isOfToken(path.charAt(end))) {
      end++;
    }
    return path.substring(0, start) + path.substring(end);
  }

  private static boolean isOfToken(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
  }

  /** Returns a URL from its parts. */
  static ChannelUrl of(String scheme, String location, String name) {
    return new ChannelUrl(scheme, name.isEmpty() ? location : location + "/" + name);
  }

  /** Removes slashes at both ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '/') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(start, end);
  }

  String scheme() {
    return scheme;
  }

  /** Returns the host and port. */
  String host() {
    int slash = location.indexOf('/');
    return slash < 0 ? location : location.substring(0, slash);
  }

  /** Returns the path without slashes at its ends. */
  String path() {
    return strip(location.substring(host().length()));
  }

  /** Returns host, port and path. */
  String location() {
    return location;
  }

  /** Returns whether conda treats this URL as another one: it is the same or below it. */
  boolean isBelow(String otherLocation) {
    return (location + "/").startsWith(otherLocation + "/");
  }

  /**
   * Returns whether one of two URLs is below the other. Conda then treats them as one channel,
   * under a name that nobody gave it.
   */
  boolean isNear(String otherLocation) {
    return isBelow(otherLocation) || (otherLocation + "/").startsWith(location + "/");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelUrl && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns the whole URL, with a slash at the end. */
  @Override
  public String toString() {
    return scheme + "://" + location + "/";
  }
}
