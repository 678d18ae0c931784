package com.neovisionaries.ws.client;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;

/**
 * nv-websocket-client: rewrites the handshake that a client is about to write.
 *
 * <p>One class knows the URL, and another one writes the handshake after a listener of the
 * application has seen it. So the hook remembers the URL between the two calls.
 */
@Weaves(
    root = "com/neovisionaries",
    classes = "ws/client/HandshakeBuilder",
    calls = @Call(method = "setKey", descriptor = "(Ljava/lang/String;)V", to = "begin"),
    fits = {
      "com.neovisionaries:nv-websocket-client:1.3",
      "com.neovisionaries:nv-websocket-client:2.14"
    })
@Weaves(
    root = "com/neovisionaries",
    classes = "ws/client/WebSocketOutputStream",
    calls = @Call(method = "write", descriptor = "(Ljava/lang/String;)V"),
    fits = {
      "com.neovisionaries:nv-websocket-client:1.3",
      "com.neovisionaries:nv-websocket-client:2.14"
    })
public final class AauNvWebSocketHook {

  /** The URL of the handshake that is about to be written. */
  private static final ThreadLocal<String> URL = url();

  private AauNvWebSocketHook() {}

  private static ThreadLocal<String> url() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers the URL, replacing any that is left over from a failed handshake. */
  public static String begin(String key, Object handshake) {
    try {
      URL.set(((HandshakeBuilder) handshake).getURI().toString());
    } catch (Throwable leaveAsItIs) {
      // The handshake is sent unchanged.
    }
    return key;
  }

  /** Rewrites a handshake, which is the only text that the client writes. */
  public static String rewrite(String handshake, Object stream) {
    try {
      String url = URL.get();
      URL.remove();
      return url == null ? handshake : AauBridge.head(handshake, url, -1);
    } catch (Throwable leaveAsItIs) {
      return handshake;
    }
  }
}
