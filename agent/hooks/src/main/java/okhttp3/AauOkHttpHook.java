package okhttp3;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;

/** OkHttp 3 to 5: replaces the request whose headers a codec is about to write. */
@Weaves(
    root = "okhttp3",
    classes = {"internal/http1/Http1ExchangeCodec", "internal/http2/Http2ExchangeCodec"},
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lokhttp3/Request;)V"),
    fits = {
      "com.squareup.okhttp3:okhttp:3.14.0",
      "com.squareup.okhttp3:okhttp:4.12.1",
      "com.squareup.okhttp3:okhttp-jvm:5.0.0",
      "com.squareup.okhttp3:okhttp-jvm:5.5.1"
    })
@Weaves(
    root = "okhttp3",
    classes = {"internal/http1/Http1Codec", "internal/http2/Http2Codec"},
    calls =
        @Call(
            method = "writeRequestHeaders",
            descriptor = "(Lokhttp3/Request;)V",
            to = "rewriteBefore314"),
    fits = {"com.squareup.okhttp3:okhttp:3.5.0", "com.squareup.okhttp3:okhttp:3.13.1"})
@Weaves(
    root = "okhttp3",
    classes = {"internal/http/Http1xStream", "internal/http/Http2xStream"},
    calls =
        @Call(
            method = "writeRequestHeaders",
            descriptor = "(Lokhttp3/Request;)V",
            to = "rewriteBefore314"),
    fits = {"com.squareup.okhttp3:okhttp:3.0.0", "com.squareup.okhttp3:okhttp:3.4.2"})
public final class AauOkHttpHook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttpHook() {}

  /** Called by OkHttp 3.14 and newer. CONNECT requests do not reach this method. */
  public static Request rewrite(Request request, Object codec) {
    return rewrite(request, false);
  }

  /** Called by OkHttp 3.0 to 3.13. CONNECT requests do not reach this method. */
  public static Request rewriteBefore314(Request request, Object codec) {
    return rewrite(request, true);
  }

  private static Request rewrite(Request request, boolean before314) {
    try {
      int place = place(request.headers());
      String current = place < 0 ? null : request.headers().value(place);
      HttpUrl url = request.url();
      String rewritten =
          AauBridge.userAgent(current, url.host(), url.port(), request.header("Host"));
      if (rewritten == current) {
        return request;
      }
      Headers headers = headers(request.headers(), place, rewritten, before314);
      return request.newBuilder().headers(headers).build();
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int place(Headers headers) {
    int place = -1;
    for (int i = 0; i < headers.size(); i++) {
      if (USER_AGENT.equalsIgnoreCase(headers.name(i))
          && (place < 0 || !AauBridge.hasTokens(headers.value(place)))) {
        place = i;
      }
    }
    return place;
  }

  /**
   * Returns a copy with the headers in their original order, which {@code Request.Builder.header}
   * would change.
   */
  private static Headers headers(Headers headers, int place, String rewritten, boolean before314) {
    Headers.Builder changed = new Headers.Builder();
    for (int i = 0; i < headers.size(); i++) {
      if (i != place) {
        add(changed, headers.name(i), headers.value(i), before314);
      } else if (rewritten != null) {
        add(changed, headers.name(i), rewritten, before314);
      }
    }
    if (place < 0) {
      changed.add(USER_AGENT, rewritten);
    }
    return changed.build();
  }

  /**
   * Adds a header without checking its value. Each version of OkHttp has only one of the two
   * methods.
   */
  private static void add(Headers.Builder headers, String name, String value, boolean before314) {
    if (before314) {
      headers.addLenient(name, value);
    } else {
      headers.addUnsafeNonAscii(name, value);
    }
  }
}
