package okhttp3;

import java.net.AauBridge;

/** OkHttp 3.14 and newer: replaces the request whose headers a codec is about to write. */
public final class AauOkHttpHook {

  private AauOkHttpHook() {}

  /** A CONNECT request does not come through here. */
  public static Request rewrite(Request request, Object codec) {
    try {
      String current = request.header("User-Agent");
      HttpUrl url = request.url();
      String rewritten = AauBridge.userAgent(current, url.host(), url.port());
      if (rewritten == current) {
        return request;
      }
      Request.Builder builder = request.newBuilder();
      return rewritten == null
          ? builder.removeHeader("User-Agent").build()
          : builder.header("User-Agent", rewritten).build();
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }
}
