package io.ktor.client.engine.cio;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.ktor.client.request.HttpRequestData;
import io.ktor.http.Headers;
import io.ktor.http.HeadersBuilder;
import io.ktor.http.Url;
import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;

/** Ktor's own engine, CIO: replaces the request whose headers are about to be written. */
@CompiledWith("io.ktor:ktor-client-cio-jvm:3.6.1")
// The rows do not name the callers of these methods, because the callers also write the CONNECT
// request to a proxy, with the request's headers.
@Weaves(
    root = "io/ktor",
    classes = "client/engine/cio/UtilsKt",
    calls =
        @Call(
            method = "writeHeaders",
            descriptor =
                "(Lio/ktor/client/request/HttpRequestData;Lio/ktor/utils/io/ByteWriteChannel;ZZ"
                    + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            isStatic = true),
    fits = {"io.ktor:ktor-client-cio-jvm:2.3.0", "io.ktor:ktor-client-cio-jvm:3.6.1"})
@Weaves(
    root = "io/ktor",
    classes = "client/engine/cio/UtilsKt",
    calls =
        @Call(
            method = "writeRequest",
            descriptor =
                "(Lio/ktor/client/request/HttpRequestData;Lio/ktor/utils/io/ByteWriteChannel;"
                    + "Lkotlin/coroutines/CoroutineContext;ZZ"
                    + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            isStatic = true),
    fits = {"io.ktor:ktor-client-cio-jvm:2.0.2", "io.ktor:ktor-client-cio-jvm:2.2.4"})
@Weaves(
    root = "io/ktor",
    classes = "client/engine/cio/UtilsKt",
    calls =
        @Call(
            method = "write",
            descriptor =
                "(Lio/ktor/client/request/HttpRequestData;Lio/ktor/utils/io/ByteWriteChannel;"
                    + "Lkotlin/coroutines/CoroutineContext;ZZ"
                    + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            isStatic = true),
    fits = {
      "io.ktor:ktor-client-cio:1.3.0",
      "io.ktor:ktor-client-cio:1.3.1",
      "io.ktor:ktor-client-cio-jvm:1.4.0",
      "io.ktor:ktor-client-cio-jvm:2.0.1"
    })
@Weaves(
    root = "io/ktor",
    classes = "client/engine/cio/UtilsKt",
    calls =
        @Call(
            method = "write",
            descriptor =
                "(Lio/ktor/client/request/HttpRequestData;Lkotlinx/coroutines/io/ByteWriteChannel;"
                    + "Lkotlin/coroutines/CoroutineContext;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            isStatic = true),
    fits = {"io.ktor:ktor-client-cio:1.2.0", "io.ktor:ktor-client-cio:1.2.6"})
public final class AauKtorCioHook {

  private static final String USER_AGENT = "User-Agent";
  private static final String HOST = "Host";

  private AauKtorCioHook() {}

  /**
   * Called at the start of a suspending function. When it resumes, Kotlin calls it again with null
   * arguments. The CONNECT request to a proxy is written elsewhere.
   */
  public static HttpRequestData rewrite(HttpRequestData request, Object none) {
    if (request == null) {
      return null;
    }
    try {
      Headers headers = request.getHeaders();
      Headers ofBody = request.getBody().getHeaders();
      List<String> own = headers.getAll(USER_AGENT);
      if (own == null && ofBody.get(USER_AGENT) != null) {
        return request;
      }
      int place = own == null ? -1 : place(own);
      String current = own == null ? defaultUserAgent() : own.get(place);
      String host = headers.get(HOST) == null ? ofBody.get(HOST) : headers.get(HOST);
      Url url = request.getUrl();
      String rewritten = AauBridge.userAgent(current, url.getHost(), url.getPort(), host);
      return rewritten == current ? request : withUserAgent(request, own, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Returns the default User-Agent. */
  private static String defaultUserAgent() {
    return io.ktor.client.engine.UtilsKt.getKTOR_DEFAULT_USER_AGENT();
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

  /** Returns a copy with all User-Agents, which Ktor writes on one line. */
  private static HttpRequestData withUserAgent(
      HttpRequestData request, List<String> own, int place, String userAgent) {
    HeadersBuilder headers = new HeadersBuilder();
    headers.appendAll(request.getHeaders());
    List<String> values = own == null ? new ArrayList<>() : new ArrayList<>(own);
    if (own != null) {
      values.remove(place);
    }
    if (userAgent != null) {
      values.add(Math.max(place, 0), userAgent);
    }
    if (values.isEmpty()) {
      headers.remove(USER_AGENT);
    } else {
      headers.set(USER_AGENT, values.get(0)); // Keeps its position and removes duplicates.
    }
    for (int i = 1; i < values.size(); i++) {
      headers.append(USER_AGENT, values.get(i));
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
