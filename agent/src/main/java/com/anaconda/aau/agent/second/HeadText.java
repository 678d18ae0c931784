package com.anaconda.aau.agent.second;

import com.anaconda.aau.core.UserAgentSuffix;

/**
 * The head of an HTTP/1.1 request as text: the request line, the header lines and the empty line.
 *
 * <p>If there are two User-Agents, this is about the one that already has tokens, or else the last.
 */
final class HeadText {

  private static final String USER_AGENT = "User-Agent:";
  private static final String HOST = "Host:";
  private static final String LINE_END = "\r\n";

  private final String text;

  /** Where the line of the User-Agent begins, or -1. */
  private int userAgent = -1;

  /** Where the last line of the Host begins, or -1. */
  private int host = -1;

  /** Where the head ends: a new header line belongs here. */
  private final int end;

  HeadText(String text) {
    this.text = text;
    int line = next(0);
    while (line < text.length() && !text.startsWith(LINE_END, line)) {
      if (isNamed(USER_AGENT, line)) {
        if (userAgent < 0 || !UserAgentSuffix.isIn(userAgent())) {
          userAgent = line;
        }
      } else if (isNamed(HOST, line)) {
        host = line;
      }
      line = next(line);
    }
    this.end = line;
  }

  /** Returns whether the request asks a proxy for a tunnel. The proxy must not see the tokens. */
  boolean isConnect() {
    return text.startsWith("CONNECT ");
  }

  /** Returns the User-Agent, or null if there is none. */
  String userAgent() {
    return value(userAgent, USER_AGENT);
  }

  /** Returns the Host header, or null if there is none. */
  String host() {
    return value(host, HOST);
  }

  /** Returns the text with another User-Agent, or with none if that is null. */
  String with(String value) {
    int start = userAgent < 0 ? end : userAgent;
    int rest = userAgent < 0 ? end : next(userAgent);
    if (value == null) {
      return text.substring(0, start) + text.substring(rest);
    }
    // The header keeps its spelling.
    String name =
        userAgent < 0 ? USER_AGENT + ' ' : text.substring(start, valueStart(start, USER_AGENT));
    return text.substring(0, start) + name + value + LINE_END + text.substring(rest);
  }

  private boolean isNamed(String name, int line) {
    return text.regionMatches(true, line, name, 0, name.length());
  }

  private String value(int line, String name) {
    return line < 0
        ? null
        : text.substring(valueStart(line, name), next(line) - LINE_END.length()).trim();
  }

  private int valueStart(int line, String name) {
    int start = line + name.length();
    while (text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** Returns where the next line begins. If a line has no end, the text is not a head. */
  private int next(int line) {
    int lineEnd = text.indexOf(LINE_END, line);
    if (lineEnd < 0) {
      throw new IllegalArgumentException("a line of a request does not end");
    }
    return lineEnd + LINE_END.length();
  }
}
