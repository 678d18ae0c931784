package sun.net.www.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import sun.net.www.MessageHeader;

/**
 * {@link java.net.HttpURLConnection}, JDK 8 and newer: rewrites what {@link HttpClient} writes to
 * the socket. Here it sees that the URL is for this host, whatever proxy is on the way.
 */
// The overload with three parameters calls this one; HttpsClient inherits it.
@Weaves(
    classes = "sun/net/www/http/HttpClient",
    calls =
        @Call(
            method = "writeRequests",
            descriptor = "(Lsun/net/www/MessageHeader;Lsun/net/www/http/PosterOutputStream;)V"))
public final class AauHttpUrlConnectionHook {

  private AauHttpUrlConnectionHook() {}

  /**
   * The headers to write. They are a copy when the User-Agent changes: the connection keeps its own
   * for {@code getRequestProperty} and sends them again after a redirect.
   */
  public static MessageHeader rewrite(MessageHeader headers, Object connection) {
    try {
      String requestLine = headers.getKey(0);
      if (requestLine == null || requestLine.startsWith("CONNECT ")) {
        return headers;
      }
      HttpClient client = (HttpClient) connection;
      // The last one, if there are two, and the last is what set replaces.
      String current = headers.findValue("User-Agent");
      String host = headers.findValue("Host");
      String rewritten = AauBridge.userAgent(current, client.host, client.port, host);
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
