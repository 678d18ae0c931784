package com.anaconda.aau.agent.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks for the first request in the bytes that are written to a connection. */
final class FirstRequest {

  /** How many bytes of each write, and of a request, are read. */
  static final int MOST_BYTES = 4096;

  private static final int LONGEST_METHOD = 32;
  private static final String PREFACE = "PRI * HTTP/2.0";

  /** The length of HTTP/2's preface (RFC 9113, section 3.4). */
  private static final int PREFACE_LENGTH = 24;

  private static final int FRAME_HEADER = 9;
  private static final int HEADERS = 1;

  /** How many messages to a SOCKS or HTTP proxy may precede the request. */
  private static final int MOST_TO_PROXIES = 8;

  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean done;
  private byte[] bytes = new byte[0];
  private int toProxies;

  /** How many decisions the hooks had made when an HTTP/2 connection began; -1 for HTTP/1. */
  private long decisions = -1;

  /** Returns whether the request has been found, or the connection does not speak HTTP. */
  boolean isDone() {
    return done;
  }

  /** Returns whether the caller may go on; if so, it must call {@link #end}. Never waits. */
  boolean begin() {
    return busy.compareAndSet(false, true);
  }

  void end() {
    busy.set(false);
  }

  /** Returns how many decisions the hooks had made when an HTTP/2 connection began. */
  long decisionsBefore() {
    return decisions;
  }

  /**
   * Adds the beginning of a write.
   *
   * @param mayRepeat whether an earlier write of the same bytes may have failed or been incomplete
   * @param decisions how many decisions the hooks have made so far
   * @return the request that this write completes, or null
   */
  RequestHead add(byte[] start, boolean mayRepeat, long decisions) {
    if (this.decisions >= 0) {
      boolean isRepeated = startsWith(start, PREFACE.getBytes(StandardCharsets.US_ASCII));
      return hasHeaders(start, isRepeated ? PREFACE_LENGTH : 0)
          ? found(RequestHead.ofHttp2())
          : null;
    }
    if (bytes.length == 0 && isToSocksProxy(start[0])) {
      anotherToProxy();
      return null;
    }
    int known = mayRepeat && startsWith(start, bytes) ? 0 : bytes.length;
    int added = Math.min(start.length, MOST_BYTES - known);
    byte[] all = Arrays.copyOf(bytes, known + added);
    System.arraycopy(start, 0, all, known, added);
    bytes = all;
    RequestHead head = read(decisions);
    if (done) {
      bytes = new byte[0];
    }
    return head;
  }

  /**
   * Returns whether a message may be to a SOCKS proxy: it starts with a version of SOCKS or of its
   * login.
   */
  private static boolean isToSocksProxy(byte first) {
    return first == 5 || first == 4 || first == 1;
  }

  private void anotherToProxy() {
    bytes = new byte[0];
    done = ++toProxies > MOST_TO_PROXIES;
  }

  private static boolean startsWith(byte[] text, byte[] beginning) {
    return text.length >= beginning.length
        && Arrays.equals(Arrays.copyOf(text, beginning.length), beginning);
  }

  private RequestHead read(long decisions) {
    int lineEnd = indexOf('\n', 0);
    String line = text(lineEnd < 0 ? bytes.length : lineEnd);
    boolean isFull = bytes.length == MOST_BYTES;
    if (lineEnd < 0) {
      done = isFull || !mayBecomeRequestLine(line);
      return null;
    }
    line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    if (line.equals(PREFACE)) {
      if (bytes.length < PREFACE_LENGTH) {
        return null;
      }
      this.decisions = decisions;
      return hasHeaders(bytes, PREFACE_LENGTH) ? found(RequestHead.ofHttp2()) : null;
    }
    if (!isRequestLine(line)) {
      done = true;
      return null;
    }
    boolean isComplete = hasEmptyLine(lineEnd);
    if (!isComplete && !isFull) {
      return null;
    }
    if (line.startsWith("CONNECT ")) {
      anotherToProxy();
      return null;
    }
    return found(RequestHead.parse(bytes, bytes.length, isComplete));
  }

  private RequestHead found(RequestHead head) {
    done = true;
    return head;
  }

  private String text(int end) {
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }

  private int indexOf(char c, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasEmptyLine(int lineEnd) {
    int end = lineEnd;
    while (end >= 0) {
      int next = indexOf('\n', end + 1);
      if (next == end + 1 || next == end + 2 && bytes[end + 1] == '\r') {
        return true;
      }
      end = next;
    }
    return false;
  }

  private static boolean mayBecomeRequestLine(String line) {
    int space = line.indexOf(' ');
    boolean isMethod = isToken(space < 0 ? line : line.substring(0, space));
    return isMethod && (space < 0 || isVisible(line.substring(space).replace("\r", "")));
  }

  private static boolean isRequestLine(String line) {
    int space = line.indexOf(' ');
    int version = line.lastIndexOf(" HTTP/1.");
    return space > 0
        && version > space
        && line.length() == version + " HTTP/1.1".length()
        && isToken(line.substring(0, space))
        && isVisible(line.substring(space));
  }

  private static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the text is a method (RFC 9110, section 5.6.2) of reasonable length. */
  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetterOrDigit = c < 0x7f && Character.isLetterOrDigit(c);
      if (!isLetterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_METHOD;
  }

  /**
   * Returns whether there is a HEADERS frame from a client (RFC 9113, section 6.2) among the frames
   * that start at a position.
   */
  private static boolean hasHeaders(byte[] frames, int start) {
    int at = start;
    while (at + FRAME_HEADER <= frames.length) {
      boolean isOddStream = (frames[at + FRAME_HEADER - 1] & 1) == 1;
      if (frames[at + 3] == HEADERS && isOddStream) {
        return true;
      }
      int length = (frames[at] & 0xff) << 16 | (frames[at + 1] & 0xff) << 8 | frames[at + 2] & 0xff;
      at += FRAME_HEADER + length;
    }
    return false;
  }
}
