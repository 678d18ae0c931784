package io.ktor.client.engine.cio;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.ktor.client.request.DefaultHttpRequest;
import io.ktor.client.request.HttpRequestData;
import io.ktor.http.Headers;
import io.ktor.http.HeadersBuilder;
import io.ktor.http.Url;
import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;
import kotlinx.coroutines.NonCancellable;

/** Ktor's own engine up to 1.1: replaces the request whose headers are about to be written. */
@CompiledWith("io.ktor:ktor-client-cio:1.0.1") // 1.0.0 has different types
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

  /** The default User-Agent, for which this version has no constant. */
  private static final String DEFAULT = "CIO/ktor";

  private AauKtor10CioHook() {}

  /**
   * Called at the start of a suspending function. When it resumes, Kotlin calls it again with null
   * arguments.
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
      int place = own == null ? -1 : place(own);
      String current = own == null ? DEFAULT : own.get(place);
      String host = headers.get(HOST) == null ? ofBody.get(HOST) : headers.get(HOST);
      Url url = request.getUrl();
      String rewritten = AauBridge.userAgent(current, url.getHost(), url.getPort(), host);
      return rewritten == current ? request : withUserAgent(request, own, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int place(List<String> userAgents) {
    int place = 0;
    while (place < userAgents.size() - 1 && !AauBridge.hasTokens(userAgents.get(place))) {
      place++;
    }
    return place;
  }

  /**
   * Returns a copy. The original does not expose its job, so the copy gets a new one, which has no
   * effect.
   */
  private static DefaultHttpRequest withUserAgent(
      DefaultHttpRequest request, List<String> own, int place, String userAgent) {
    HeadersBuilder changed = new HeadersBuilder();
    changed.appendAll(request.getHeaders());
    List<String> values = own == null ? new ArrayList<>() : new ArrayList<>(own);
    if (own != null) {
      values.remove(place);
    }
    if (userAgent != null) {
      values.add(Math.max(place, 0), userAgent);
    }
    if (values.isEmpty()) {
      changed.remove(USER_AGENT);
    } else {
      changed.set(USER_AGENT, values.get(0)); // Keeps its position and removes duplicates.
    }
    for (int i = 1; i < values.size(); i++) {
      changed.append(USER_AGENT, values.get(i));
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
