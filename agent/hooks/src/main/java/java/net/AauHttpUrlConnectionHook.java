package java.net;

import sun.net.www.MessageHeader;
import sun.net.www.http.HttpClient;

/**
 * {@link HttpURLConnection}, JDK 8 and newer: rewrites what {@code sun.net.www.http.HttpClient}
 * writes to the socket.
 */
public final class AauHttpUrlConnectionHook {

  private AauHttpUrlConnectionHook() {}

  /**
   * The headers to write. They are a copy when the User-Agent changes: the connection keeps its own
   * for {@code getRequestProperty} and sends them again after a redirect.
   */
  public static MessageHeader rewrite(MessageHeader headers, Object client) {
    try {
      String requestLine = headers.getKey(0);
      if (requestLine == null || requestLine.startsWith("CONNECT ")) {
        return headers;
      }
      String current = headers.findValue("User-Agent");
      // The only subclass is the client for https.
      int defaultPort = client.getClass() == HttpClient.class ? 80 : 443;
      String rewritten = AauBridge.userAgent(current, headers.findValue("Host"), defaultPort, null);
      return rewritten == current ? headers : withUserAgent(headers, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static MessageHeader withUserAgent(MessageHeader headers, String userAgent) {
    MessageHeader copy = new MessageHeader();
    for (int i = 0; headers.getKey(i) != null || headers.getValue(i) != null; i++) {
      copy.add(headers.getKey(i), headers.getValue(i));
    }
    if (userAgent == null) {
      copy.remove("User-Agent");
    } else {
      copy.set("User-Agent", userAgent);
    }
    return copy;
  }
}
