package org.eclipse.paho.mqttv5.client.websocket;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.util.LinkedHashMap;
import java.util.Map;

/** Eclipse Paho, MQTT 5 over WebSocket: rewrites the handshake that a client is about to write. */
@Weaves(
    root = "org/eclipse/paho",
    classes = "mqttv5/client/websocket/WebSocketHandshake",
    calls = @Call(method = "sendHandshakeRequest", descriptor = "(Ljava/lang/String;)V"),
    fits = "org.eclipse.paho:org.eclipse.paho.mqttv5.client:1.2.5")
public final class AauPaho5Hook {

  private AauPaho5Hook() {}

  /** Gives the handshake a copy of the application's headers. Returns the key unchanged. */
  public static String rewrite(String key, Object client) {
    try {
      WebSocketHandshake handshake = (WebSocketHandshake) client;
      Map<String, String> headers = new LinkedHashMap<>();
      if (handshake.customWebSocketHeaders != null) {
        headers.putAll(handshake.customWebSocketHeaders);
      }
      String name = "User-Agent";
      String host = null;
      for (Map.Entry<String, String> header : headers.entrySet()) {
        if (name.equalsIgnoreCase(header.getKey()) && !AauBridge.hasTokens(headers.get(name))) {
          name = header.getKey();
        } else if ("Host".equalsIgnoreCase(header.getKey())) {
          host = header.getValue();
        }
      }
      int port = handshake.port;
      String current = headers.get(name);
      headers.put(name, AauBridge.userAgent(current, handshake.host + ':' + port, port, host));
      if (headers.get(name) == null) {
        headers.remove(name);
      }
      handshake.customWebSocketHeaders = headers;
    } catch (Throwable leaveAsItIs) {
      // The handshake is sent unchanged.
    }
    return key;
  }
}
