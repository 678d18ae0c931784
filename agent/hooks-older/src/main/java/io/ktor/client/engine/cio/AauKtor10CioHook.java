package io.ktor.client.engine.cio;

import io.ktor.client.request.DefaultHttpRequest;
import io.ktor.client.request.HttpRequestData;
import io.ktor.http.Headers;
import io.ktor.http.HeadersBuilder;
import io.ktor.http.Url;
import java.net.AauBridge;
import kotlinx.coroutines.NonCancellable;

/** Ktor's own engine up to 1.1: replaces the request whose headers are about to be written. */
public final class AauKtor10CioHook {

  private static final String USER_AGENT = "User-Agent";

  /** What is written when nobody has set one; it has no name there. */
  private static final String DEFAULT = "CIO/ktor";

  private AauKtor10CioHook() {}

  /**
   * The method that calls this is a coroutine: it is called again, without its arguments, to go on
   * where it was suspended.
   */
  public static DefaultHttpRequest rewrite(DefaultHttpRequest request, Object none) {
    if (request == null) {
      return null;
    }
    try {
      Headers headers = request.getHeaders();
      String own = headers.get(USER_AGENT);
      if (own == null && request.getContent().getHeaders().get(USER_AGENT) != null) {
        return request;
      }
      String current = own == null ? DEFAULT : own;
      Url url = request.getUrl();
      String rewritten = AauBridge.userAgent(current, url.getHost(), url.getPort(), null);
      return rewritten == current ? request : withUserAgent(request, headers, rewritten);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** The request keeps no job, and would not give it away: any will do to make another. */
  private static DefaultHttpRequest withUserAgent(
      DefaultHttpRequest request, Headers headers, String userAgent) {
    HeadersBuilder changed = new HeadersBuilder();
    changed.appendAll(headers);
    if (userAgent == null) {
      changed.remove(USER_AGENT);
    } else {
      changed.set(USER_AGENT, userAgent);
    }
    return new DefaultHttpRequest(
        request.getCall(),
        new HttpRequestData(
            request.getUrl(),
            request.getMethod(),
            changed.build(),
            request.getContent(),
            NonCancellable.INSTANCE,
            request.getAttributes()));
  }
}
