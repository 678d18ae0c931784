package com.anaconda.aau.agent.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The head of an HTTP/1 request, or an HTTP/2 request, whose head is unknown. */
final class RequestHead {

  /** The protocol, as in {@code HTTP/1.1}. */
  final String protocol;

  /** The authority of an absolute target, which goes to a proxy; empty if it is not absolute. */
  final String target;

  /** The authority in the Host header, or an empty text. */
  final String host;

  /** The values of the User-Agent headers. */
  final List<String> userAgents = new ArrayList<>();

  /** Whether all headers are known. */
  final boolean isComplete;

  private RequestHead(String protocol, String target, String host, boolean isComplete) {
    this.protocol = protocol;
    this.target = target;
    this.host = host;
    this.isComplete = isComplete;
  }

  static RequestHead ofHttp2() {
    return new RequestHead("HTTP/2", "", "", false);
  }

  boolean isHttp2() {
    return protocol.equals("HTTP/2");
  }

  /**
   * Parses a head that starts with a valid request line.
   *
   * @param isComplete whether the bytes end with the empty line
   */
  static RequestHead parse(byte[] bytes, int length, boolean isComplete) {
    String[] lines = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).split("\n");
    String[] words = lines[0].trim().split(" ");
    // The last line may have been cut off.
    int end = isComplete ? lines.length : lines.length - 1;
    String host = "";
    List<String> userAgents = new ArrayList<>();
    for (int i = 1; i < end; i++) {
      int colon = lines[i].indexOf(':');
      String name = colon < 0 ? "" : lines[i].substring(0, colon);
      if (name.equalsIgnoreCase("host")) {
        host = HostName.authority(lines[i].substring(colon + 1));
      } else if (name.equalsIgnoreCase("user-agent")) {
        userAgents.add(lines[i].substring(colon + 1).trim());
      }
    }
    String target = words[1].contains("://") ? HostName.authority(words[1]) : "";
    RequestHead head = new RequestHead(words[words.length - 1], target, host, isComplete);
    head.userAgents.addAll(userAgents);
    return head;
  }
}
