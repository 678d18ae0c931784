package okhttp3;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;

/** OkHttp 3: replaces the request whose headers a codec is about to write. */
@Weaves(
    root = "okhttp3",
    classes = {"internal/http1/Http1ExchangeCodec", "internal/http2/Http2ExchangeCodec"},
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lokhttp3/Request;)V"),
    fits = {"com.squareup.okhttp3:okhttp:3.14.0", "com.squareup.okhttp3:okhttp:3.14.9"})
@Weaves(
    root = "okhttp3",
    classes = {"internal/http1/Http1Codec", "internal/http2/Http2Codec"},
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lokhttp3/Request;)V"),
    fits = {"com.squareup.okhttp3:okhttp:3.5.0", "com.squareup.okhttp3:okhttp:3.13.1"})
@Weaves(
    root = "okhttp3",
    classes = {"internal/http/Http1xStream", "internal/http/Http2xStream"},
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lokhttp3/Request;)V"),
    fits = {"com.squareup.okhttp3:okhttp:3.0.0", "com.squareup.okhttp3:okhttp:3.4.2"})
public final class AauOkHttp3Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttp3Hook() {}

  /** Rewrites a request. CONNECT requests do not reach this method. */
  public static Request rewrite(Request request, Object codec) {
    try {
      Headers headers = request.headers();
      int place = place(headers);
      String current = place < 0 ? null : headers.value(place);
      HttpUrl url = request.url();
      String rewritten =
          AauBridge.userAgent(current, url.host(), url.port(), request.header("Host"));
      return rewritten == current
          ? request
          : request.newBuilder().headers(copy(headers, place, rewritten)).build();
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
   * would change. Does not check the values, because OkHttp has already accepted them.
   */
  private static Headers copy(Headers headers, int place, String rewritten) {
    Headers.Builder changed = new Headers.Builder();
    for (int i = 0; i < headers.size(); i++) {
      if (i != place) {
        changed.addLenient(headers.name(i), headers.value(i));
      } else if (rewritten != null) {
        changed.addLenient(headers.name(i), rewritten);
      }
    }
    if (place < 0) {
      changed.addLenient(USER_AGENT, rewritten);
    }
    return changed.build();
  }
}
