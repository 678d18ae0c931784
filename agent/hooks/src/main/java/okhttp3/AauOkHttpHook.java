package okhttp3;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.util.List;

/** OkHttp 4 and 5: replaces the request whose headers a codec is about to write. */
@CompiledWith("com.squareup.okhttp3:okhttp:4.12.1")
// In each major version, the class has different members.
@Weaves(
    root = "okhttp3",
    classes = {"internal/http1/Http1ExchangeCodec", "internal/http2/Http2ExchangeCodec"},
    calls = @Call(method = "writeRequestHeaders", descriptor = "(Lokhttp3/Request;)V"),
    using = "getCarrier",
    fits = {"com.squareup.okhttp3:okhttp-jvm:5.0.0", "com.squareup.okhttp3:okhttp-jvm:5.5.1"})
@Weaves(
    root = "okhttp3",
    classes = {"internal/http1/Http1ExchangeCodec", "internal/http2/Http2ExchangeCodec"},
    calls =
        @Call(
            method = "writeRequestHeaders",
            descriptor = "(Lokhttp3/Request;)V",
            to = "rewriteBefore5"),
    using = "Companion",
    fits = {"com.squareup.okhttp3:okhttp:4.0.0", "com.squareup.okhttp3:okhttp:4.12.1"})
public final class AauOkHttpHook {

  private static final String USER_AGENT = "User-Agent";

  private AauOkHttpHook() {}

  /** Called by OkHttp 5. CONNECT requests do not reach this method. */
  public static Request rewrite(Request request, Object codec) {
    try {
      int place = place(request.headers());
      String current = valueAt(place, request.headers());
      String rewritten = userAgent(current, request);
      if (rewritten == current) {
        return request;
      }
      Request.Builder changed = request.newBuilder();
      replace(place, rewritten, changed.getHeaders$okhttp().getNamesAndValues$okhttp());
      return changed.build();
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Called by OkHttp 4, whose constructor is cheaper than its builder. */
  public static Request rewriteBefore5(Request request, Object codec) {
    try {
      int place = place(request.headers());
      String current = valueAt(place, request.headers());
      String rewritten = userAgent(current, request);
      if (rewritten == current) {
        return request;
      }
      Headers.Builder changed = request.headers().newBuilder();
      replace(place, rewritten, changed.getNamesAndValues$okhttp());
      return new Request(
          request.url(),
          request.method(),
          changed.build(),
          request.body(),
          request.getTags$okhttp());
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

  private static String valueAt(int place, Headers headers) {
    return place < 0 ? null : headers.value(place);
  }

  private static String userAgent(String current, Request request) {
    HttpUrl url = request.url();
    return AauBridge.userAgent(current, url.host(), url.port(), request.header("Host"));
  }

  /**
   * Changes a builder's list, because {@code Request.Builder.header} would move the header to the
   * end.
   */
  private static void replace(int place, String rewritten, List<String> namesAndValues) {
    if (place < 0) {
      namesAndValues.add(USER_AGENT);
      namesAndValues.add(rewritten);
    } else if (rewritten == null) {
      namesAndValues.subList(2 * place, 2 * place + 2).clear();
    } else {
      namesAndValues.set(2 * place + 1, rewritten);
    }
  }
}
