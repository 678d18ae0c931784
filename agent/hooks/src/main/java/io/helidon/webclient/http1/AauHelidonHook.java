package io.helidon.webclient.http1;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.helidon.webclient.api.ClientConnection;
import io.helidon.webclient.api.ClientUri;
import io.helidon.webclient.api.WebClientServiceRequest;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Helidon 4, HTTP/1.1 and WebSocket handshakes: replaces the headers that are about to be written.
 *
 * <p>The method that writes headers gets nothing else of the request. So the hook remembers the
 * requests that are being sent, and recognizes each of them by its headers.
 */
@Weaves(
    root = "io/helidon",
    classes = {
      "webclient/http1/Http1CallEntityChain",
      "webclient/http1/Http1CallOutputStreamChain"
    },
    calls =
        @Call(
            method = "doProceed",
            descriptor =
                "(Lio/helidon/webclient/api/ClientConnection;"
                    + "Lio/helidon/webclient/api/WebClientServiceRequest;"
                    + "Lio/helidon/http/ClientRequestHeaders;"
                    + "Lio/helidon/common/buffers/DataWriter;"
                    + "Lio/helidon/common/buffers/DataReader;"
                    + "Lio/helidon/common/buffers/BufferData;)"
                    + "Lio/helidon/webclient/api/WebClientServiceResponse;",
            argument = 2,
            with = 1,
            to = "begin"),
    fits = {
      "io.helidon.webclient:helidon-webclient-http1:4.0.8",
      "io.helidon.webclient:helidon-webclient-http1:4.5.0"
    })
@Weaves(
    root = "io/helidon",
    classes = "webclient/http1/Http1CallChainBase",
    calls =
        @Call(
            method = "writeHeaders",
            descriptor =
                "(Lio/helidon/webclient/api/ClientConnection;Lio/helidon/http/Headers;"
                    + "Lio/helidon/common/buffers/BufferData;Z"
                    + "Lio/helidon/http/http1/Http1ConnectionListener;)V",
            argument = 2,
            isStatic = true),
    fits = "io.helidon.webclient:helidon-webclient-http1:4.5.0")
@Weaves(
    root = "io/helidon",
    classes = "webclient/http1/Http1CallChainBase",
    calls =
        @Call(
            method = "writeHeaders",
            descriptor =
                "(Lio/helidon/webclient/api/ClientConnection;Lio/helidon/http/Headers;"
                    + "Lio/helidon/common/buffers/BufferData;Z)V",
            argument = 2,
            isStatic = true),
    fits = {
      "io.helidon.webclient:helidon-webclient-http1:4.3.4",
      "io.helidon.webclient:helidon-webclient-http1:4.4.0"
    })
@Weaves(
    root = "io/helidon",
    classes = "webclient/http1/Http1CallChainBase",
    calls =
        @Call(
            method = "writeHeaders",
            descriptor = "(Lio/helidon/http/Headers;Lio/helidon/common/buffers/BufferData;Z)V",
            isStatic = true),
    fits = {
      "io.helidon.webclient:helidon-webclient-http1:4.0.8",
      "io.helidon.webclient:helidon-webclient-http1:4.2.3"
    })
public final class AauHelidonHook {

  /**
   * The latest requests of this thread whose headers have not been written, each followed by its
   * connection. There is more than one if the program makes a request in order to get the body of
   * another.
   */
  private static final ThreadLocal<Object[]> BEGUN = begun();

  private static final int LENGTH = 8;

  private AauHelidonHook() {}

  private static ThreadLocal<Object[]> begun() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers a request. Forgets the oldest one, whose headers will probably never be written. */
  public static WebClientServiceRequest begin(
      WebClientServiceRequest request, Object chain, ClientConnection connection) {
    try {
      Object[] begun = BEGUN.get();
      if (begun == null) {
        begun = new Object[LENGTH];
        BEGUN.set(begun);
      }
      System.arraycopy(begun, 0, begun, 2, LENGTH - 2);
      begun[0] = request;
      begun[1] = connection;
    } catch (Throwable leaveAsItIs) {
      // The request is sent unchanged.
    }
    return request;
  }

  /** Returns a copy, because services of the client and the response keep the original. */
  public static Headers rewrite(Headers headers, Object none) {
    try {
      Object[] begun = BEGUN.get();
      for (int i = 0; begun != null && i < LENGTH; i += 2) {
        WebClientServiceRequest request = (WebClientServiceRequest) begun[i];
        if (request != null && request.headers() == headers) {
          ClientConnection connection = (ClientConnection) begun[i + 1];
          begun[i] = null;
          begun[i + 1] = null;
          return Method.CONNECT.equals(request.method())
              ? headers
              : rewritten(headers, request.uri(), connection);
        }
      }
      return headers;
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static Headers rewritten(Headers headers, ClientUri uri, ClientConnection connection) {
    Header header = find(headers, HeaderNames.USER_AGENT);
    List<String> lines = header == null ? Collections.emptyList() : header.allValues();
    int place = place(lines);
    String current = place < 0 ? null : lines.get(place);
    Header host = find(headers, HeaderNames.HOST);
    // A Unix domain socket leads to no host.
    boolean hasHost =
        connection.helidonSocket().remotePeer().address() instanceof InetSocketAddress;
    String userAgent =
        AauBridge.userAgent(
            current,
            hasHost ? uri.host() : null,
            uri.port(),
            host == null ? null : host.allValues().get(0));
    return userAgent == current ? headers : copy(headers, header, place, userAgent);
  }

  private static Header find(Headers headers, HeaderName name) {
    return headers.contains(name) ? headers.get(name) : null;
  }

  /** Returns the position of the line that already has tokens, or else that of the last one. */
  private static int place(List<String> lines) {
    int place = Math.min(lines.size() - 1, 0);
    while (place < lines.size() - 1 && !AauBridge.hasTokens(lines.get(place))) {
      place++;
    }
    return place;
  }

  private static Headers copy(Headers headers, Header header, int place, String userAgent) {
    WritableHeaders<?> copy = WritableHeaders.create(headers);
    List<String> lines = new ArrayList<>();
    if (header != null) {
      lines.addAll(header.allValues());
      lines.remove(place);
    }
    if (userAgent != null) {
      lines.add(Math.max(place, 0), userAgent);
    }
    if (lines.isEmpty()) {
      copy.remove(HeaderNames.USER_AGENT);
    } else {
      boolean changing = header != null && header.changing();
      boolean sensitive = header != null && header.sensitive();
      copy.set(
          HeaderValues.create(
              HeaderNames.USER_AGENT, changing, sensitive, lines.toArray(new String[0])));
    }
    return copy;
  }
}
