package org.jboss.netty.handler.codec.http;

import java.net.AauBridge;
import java.util.List;
import java.util.Map.Entry;

/** Netty 3: rewrites the request that a client's codec is about to write. */
public final class AauNetty3Hook {

  private static final String USER_AGENT = "User-Agent";

  /**
   * The headers are an object of their own since 3.8; what the message had instead is gone since
   * 3.10. Nothing in the codec tells the versions apart.
   */
  private static final boolean BEFORE_38 = isBefore38();

  private AauNetty3Hook() {}

  /** Changes the request in place: the codec takes the headers from it, whatever we return. */
  public static HttpMessage rewrite(HttpMessage message, Object encoder) {
    try {
      if (!"CONNECT".equalsIgnoreCase(((HttpRequest) message).getMethod().getName())) {
        Entry<String, String> own = find(message, USER_AGENT);
        Entry<String, String> host = find(message, "Host");
        String current = own == null ? null : own.getValue();
        String rewritten =
            AauBridge.userAgent(current, host == null ? null : host.getValue(), -1, null);
        if (rewritten != current) {
          replace(message, own, rewritten);
        }
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return message;
  }

  private static boolean isBefore38() {
    try {
      HttpMessage.class.getMethod("headers");
      return false;
    } catch (NoSuchMethodException before38) {
      return true;
    } catch (Throwable unknown) {
      // A shaded copy may lack what the message mentions. From here it would reach the caller.
      return false;
    }
  }

  /** The first of a name, as it is in the message. */
  private static Entry<String, String> find(HttpMessage message, String name) {
    List<Entry<String, String>> headers =
        BEFORE_38 ? message.getHeaders() : message.headers().entries();
    for (Entry<String, String> header : headers) {
      if (name.equalsIgnoreCase(header.getKey())) {
        return header;
      }
    }
    return null;
  }

  /** In its place, where {@code set} would make it the last. */
  private static void replace(HttpMessage message, Entry<String, String> own, String userAgent) {
    if (userAgent != null && own != null) {
      own.setValue(userAgent);
    } else if (BEFORE_38) {
      if (userAgent == null) {
        message.removeHeader(USER_AGENT);
      } else {
        message.addHeader(USER_AGENT, userAgent);
      }
    } else if (userAgent == null) {
      message.headers().remove(USER_AGENT);
    } else {
      message.headers().add(USER_AGENT, userAgent);
    }
  }
}
