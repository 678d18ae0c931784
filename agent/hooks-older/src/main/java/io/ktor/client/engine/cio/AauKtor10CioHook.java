package io.ktor.client.engine.cio;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import io.ktor.client.request.DefaultHttpRequest;
import io.ktor.client.request.HttpRequestData;
import io.ktor.http.Headers;
import io.ktor.http.HeadersBuilder;
import io.ktor.http.Url;
import java.net.AauBridge;
import java.util.List;
import kotlinx.coroutines.NonCancellable;

/** Ktor's own engine up to 1.1: replaces the request whose headers are about to be written. */
@Weaves(
    root = "io/ktor",
    classes = "client/engine/cio/UtilsKt",
    calls =
        @Call(
            method = "write",
            descriptor =
                "(Lio/ktor/client/request/DefaultHttpRequest;Lkotlinx/coroutines/io/ByteWriteChannel;"
                    + "Lkotlin/coroutines/CoroutineContext;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            isStatic = true),
    fits = {"io.ktor:ktor-client-cio:1.0.0", "io.ktor:ktor-client-cio:1.1.4"})
public final class AauKtor10CioHook {

  private static final String USER_AGENT = "User-Agent";
  private static final String HOST = "Host";

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
      Headers ofBody = request.getContent().getHeaders();
      List<String> own = headers.getAll(USER_AGENT);
      if (own == null && ofBody.get(USER_AGENT) != null) {
        return request;
      }
      String current = own == null ? DEFAULT : own.get(own.size() - 1);
      String host = headers.get(HOST) == null ? ofBody.get(HOST) : headers.get(HOST);
      Url url = request.getUrl();
      String rewritten = AauBridge.userAgent(current, url.getHost(), url.getPort(), host);
      return rewritten == current ? request : withUserAgent(request, own, rewritten);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** The request keeps no job, and would not give it away: any will do to make another. */
  private static DefaultHttpRequest withUserAgent(
      DefaultHttpRequest request, List<String> own, String userAgent) {
    HeadersBuilder changed = new HeadersBuilder();
    changed.appendAll(request.getHeaders());
    int last = own == null ? 0 : own.size() - 1;
    if (last > 0) {
      changed.set(USER_AGENT, own.get(0)); // keeps the header's place, and takes the others away
    } else if (userAgent != null) {
      changed.set(USER_AGENT, userAgent);
    } else {
      changed.remove(USER_AGENT);
    }
    for (int i = 1; i < last; i++) {
      changed.append(USER_AGENT, own.get(i));
    }
    if (last > 0 && userAgent != null) {
      changed.append(USER_AGENT, userAgent);
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
