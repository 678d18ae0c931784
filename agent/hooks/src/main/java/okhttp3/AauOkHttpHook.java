package okhttp3;

import java.net.AauBridge;

/** OkHttp 3.14 and newer: replaces the request whose headers a codec is about to write. */
public final class AauOkHttpHook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttpHook() {}

  /** A CONNECT request does not come through here. */
  public static Request rewrite(Request request, Object codec) {
    try {
      String current = request.header(USER_AGENT);
      HttpUrl url = request.url();
      String rewritten = AauBridge.userAgent(current, url.host(), url.port());
      return rewritten == current
          ? request
          : request.newBuilder().headers(headers(request.headers(), current, rewritten)).build();
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** The headers in the order that they have. {@code Request.Builder.header} would change it. */
  private static Headers headers(Headers headers, String current, String rewritten) {
    Headers.Builder changed = new Headers.Builder();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      String value = headers.value(i);
      if (!USER_AGENT.equalsIgnoreCase(name) || !value.equals(current)) {
        changed.addUnsafeNonAscii(name, value);
      } else if (rewritten != null) {
        changed.addUnsafeNonAscii(name, rewritten);
      }
    }
    if (current == null) {
      changed.add(USER_AGENT, rewritten);
    }
    return changed.build();
  }
}
