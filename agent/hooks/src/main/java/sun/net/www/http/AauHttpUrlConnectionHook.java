package sun.net.www.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import sun.net.www.MessageHeader;

/**
 * {@link java.net.HttpURLConnection}, JDK 8 and newer: rewrites the headers that {@link HttpClient}
 * writes to the socket. At this point, the URL's host is known, with or without a proxy.
 */
// The overload with three parameters calls this one. HttpsClient inherits it.
@Weaves(
    classes = "sun/net/www/http/HttpClient",
    calls =
        @Call(
            method = "writeRequests",
            descriptor = "(Lsun/net/www/MessageHeader;Lsun/net/www/http/PosterOutputStream;)V"))
public final class AauHttpUrlConnectionHook {

  private static final String USER_AGENT = "User-Agent";

  private AauHttpUrlConnectionHook() {}

  /**
   * Returns the headers to write, as a copy if the User-Agent changes: the connection keeps the
   * originals for {@code getRequestProperty}, and sends them again after a redirect.
   */
  public static MessageHeader rewrite(MessageHeader headers, Object connection) {
    try {
      String requestLine = headers.getKey(0);
      if (requestLine == null || requestLine.startsWith("CONNECT ")) {
        return headers;
      }
      HttpClient client = (HttpClient) connection;
      String current = headers.findValue(USER_AGENT); // the last one, if there are two
      int tagged = -1;
      if (current != null && headers.findNextValue(USER_AGENT, current) != null) {
        tagged = tagged(headers);
        current = tagged < 0 ? current : headers.getValue(tagged);
      }
      String host = headers.findValue("Host");
      String rewritten = AauBridge.userAgent(current, client.host, client.port, host);
      return rewritten == current ? headers : withUserAgent(headers, tagged, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the position of the User-Agent that already has tokens, or -1 if none has any.
   * Rewriting another one would add a second set of tokens.
   */
  private static int tagged(MessageHeader headers) {
    for (int i = 0; isThere(headers, i); i++) {
      if (USER_AGENT.equalsIgnoreCase(headers.getKey(i))
          && AauBridge.hasTokens(headers.getValue(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isThere(MessageHeader headers, int i) {
    return headers.getKey(i) != null || headers.getValue(i) != null;
  }

  // Hold both locks throughout. C2 then drops the locking in the methods, which takes 60 ns in all.
  private static MessageHeader withUserAgent(MessageHeader headers, int tagged, String userAgent) {
    MessageHeader copy = new MessageHeader();
    synchronized (headers) {
      synchronized (copy) {
        copy(headers, tagged, userAgent, copy);
      }
    }
    return copy;
  }

  private static void copy(
      MessageHeader headers, int tagged, String userAgent, MessageHeader copy) {
    String key = headers.getKey(0);
    String value = headers.getValue(0);
    for (int i = 1; key != null || value != null; i++) {
      if (i - 1 != tagged) {
        copy.add(key, value);
      } else if (userAgent != null) {
        copy.add(key, userAgent);
      }
      key = headers.getKey(i);
      value = headers.getValue(i);
    }
    if (tagged < 0 && userAgent == null) {
      copy.remove(USER_AGENT);
    } else if (tagged < 0) {
      copy.set(USER_AGENT, userAgent); // replaces the last
    }
  }
}
