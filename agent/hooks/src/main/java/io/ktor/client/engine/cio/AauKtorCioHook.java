package io.ktor.client.engine.cio;

import io.ktor.client.request.HttpRequestData;
import io.ktor.http.HeadersBuilder;
import io.ktor.http.Url;
import java.net.AauBridge;

/** Ktor's own engine, CIO: replaces the request whose headers are about to be written. */
public final class AauKtorCioHook {

  private static final String USER_AGENT = "User-Agent";

  private AauKtorCioHook() {}

  /**
   * The method that calls this is a coroutine: it is called again, without its arguments, to go on
   * where it was suspended. The CONNECT request to a proxy has been written elsewhere by then.
   */
  public static HttpRequestData rewrite(HttpRequestData request, Object none) {
    if (request == null) {
      return null;
    }
    try {
      String own = request.getHeaders().get(USER_AGENT);
      if (own == null && request.getBody().getHeaders().get(USER_AGENT) != null) {
        return request;
      }
      String current = own == null ? defaultUserAgent() : own;
      Url url = request.getUrl();
      String rewritten = AauBridge.userAgent(current, url.getHost(), url.getPort(), null);
      return rewritten == current ? request : withUserAgent(request, rewritten);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** What is written when nobody has set one. */
  private static String defaultUserAgent() {
    return io.ktor.client.engine.UtilsKt.getKTOR_DEFAULT_USER_AGENT();
  }

  private static HttpRequestData withUserAgent(HttpRequestData request, String userAgent) {
    HeadersBuilder headers = new HeadersBuilder();
    headers.appendAll(request.getHeaders());
    if (userAgent == null) {
      headers.remove(USER_AGENT);
    } else {
      headers.set(USER_AGENT, userAgent);
    }
    return new HttpRequestData(
        request.getUrl(),
        request.getMethod(),
        headers.build(),
        request.getBody(),
        request.getExecutionContext(),
        request.getAttributes());
  }
}
