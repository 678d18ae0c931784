package io.nats.client.support;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import io.nats.client.impl.Headers;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * NATS over WebSocket: rewrites the handshake that a client is about to write.
 *
 * <p>The client passes the request to the application's interceptors, writes it, and reads the
 * response. The hook is the last interceptor. It restores the request before the client reads,
 * because an interceptor of the application can keep it.
 */
@Weaves(
    root = "io/nats",
    classes = "client/support/WebSocket",
    calls = {
      @Call(
          method = "<init>",
          descriptor = "(Ljava/net/Socket;Ljava/lang/String;Ljava/util/List;Ljava/lang/String;)V",
          argument = 3,
          with = 1,
          to = "begin"),
      @Call(
          method = "readLine",
          descriptor = "([BLjava/io/InputStream;)Ljava/lang/String;",
          isStatic = true,
          to = "restore")
    },
    fits = {"io.nats:jnats:2.25.3", "io.nats:jnats:2.26.2"})
@Weaves(
    root = "io/nats",
    classes = "client/support/WebSocket",
    calls = {
      @Call(
          method = "<init>",
          descriptor = "(Ljava/net/Socket;Ljava/lang/String;Ljava/util/List;)V",
          argument = 3,
          with = 1,
          to = "begin"),
      @Call(
          method = "readLine",
          descriptor = "([BLjava/io/InputStream;)Ljava/lang/String;",
          isStatic = true,
          to = "restore")
    },
    fits = {"io.nats:jnats:2.16.14", "io.nats:jnats:2.24.1"})
public final class AauNatsHook implements Consumer<HttpRequest> {

  private static final String USER_AGENT = "User-Agent";

  /** The hook whose request has to be restored. */
  private static final ThreadLocal<Object[]> WRITING = writing();

  private final Socket socket;
  private Headers headers;
  private String name = USER_AGENT;
  private List<String> original;

  private AauNatsHook(Socket socket) {
    this.socket = socket;
  }

  private static ThreadLocal<Object[]> writing() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Returns the interceptors and the hook, which comes last. */
  public static List<Consumer<HttpRequest>> begin(
      List<Consumer<HttpRequest>> interceptors, Object none, Socket socket) {
    try {
      List<Consumer<HttpRequest>> all = new ArrayList<>(interceptors);
      all.add(new AauNatsHook(socket));
      return all;
    } catch (Throwable leaveAsItIs) {
      return interceptors;
    }
  }

  @Override
  public void accept(HttpRequest request) {
    try {
      headers = request.getHeaders();
      for (String each : headers.keySet()) {
        name = USER_AGENT.equalsIgnoreCase(each) ? each : name;
      }
      original = headers.get(name);
      int last = original == null ? -1 : original.size() - 1;
      int place = Math.min(last, 0);
      while (place < last && !AauBridge.hasTokens(original.get(place))) {
        place++;
      }
      String current = place < 0 ? null : original.get(place);
      InetSocketAddress address = (InetSocketAddress) socket.getRemoteSocketAddress();
      String host = address.getHostString();
      String target = (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + address.getPort();
      List<String> hosts = headers.get("Host");
      String userAgent =
          AauBridge.userAgent(
              current,
              target,
              address.getPort(),
              hosts == null ? null : hosts.get(hosts.size() - 1));
      if (userAgent != current) {
        List<String> lines = new ArrayList<>();
        if (place >= 0) {
          lines.addAll(original);
          lines.remove(place);
        }
        if (userAgent != null) {
          lines.add(Math.max(place, 0), userAgent);
        }
        set(lines);
        WRITING.set(new Object[] {this});
      }
    } catch (Throwable leaveAsItIs) {
      // The handshake is sent unchanged.
    }
  }

  private void set(List<String> lines) {
    headers.remove(name);
    if (lines != null && !lines.isEmpty()) {
      headers.put(name, lines);
    }
  }

  /** Restores the request, which has been written. Returns the buffer unchanged. */
  public static byte[] restore(byte[] buffer, Object none) {
    try {
      Object[] writing = WRITING.get();
      if (writing != null) {
        WRITING.remove();
        AauNatsHook hook = (AauNatsHook) writing[0];
        hook.set(hook.original);
      }
    } catch (Throwable leaveAsItIs) {
      // The request keeps its tokens.
    }
    return buffer;
  }
}
