package org.eclipse.paho.client.mqttv3.internal.websocket;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.util.Properties;

/** Eclipse Paho, MQTT over WebSocket: rewrites the handshake that a client is about to write. */
@Weaves(
    root = "org/eclipse/paho",
    classes = "client/mqttv3/internal/websocket/WebSocketHandshake",
    calls = @Call(method = "sendHandshakeRequest", descriptor = "(Ljava/lang/String;)V"),
    fits = {
      "org.eclipse.paho:org.eclipse.paho.client.mqttv3:1.2.1",
      "org.eclipse.paho:org.eclipse.paho.client.mqttv3:1.2.5"
    })
public final class AauPahoHook {

  private static final String USER_AGENT = "User-Agent";

  private AauPahoHook() {}

  /**
   * Gives the handshake a copy of the application's headers, because their object can be used for
   * other connections. Returns the key, which stays the same.
   */
  public static String rewrite(String key, Object client) {
    try {
      WebSocketHandshake handshake = (WebSocketHandshake) client;
      Properties copy = new Properties();
      if (handshake.customWebSocketHeaders != null) {
        copy.putAll(handshake.customWebSocketHeaders);
      }
      String name = name(copy);
      String current = copy.getProperty(name);
      String target = handshake.host + ':' + handshake.port;
      String userAgent =
          AauBridge.userAgent(current, target, handshake.port, copy.getProperty("Host"));
      if (userAgent == null) {
        copy.remove(name);
      } else {
        copy.setProperty(name, userAgent);
      }
      if (userAgent != current) {
        handshake.customWebSocketHeaders = copy;
      }
    } catch (Throwable leaveAsItIs) {
      // The handshake is sent unchanged.
    }
    return key;
  }

  /** Returns the header's name as the application spells it. */
  private static String name(Properties headers) {
    String found = USER_AGENT;
    for (String name : headers.stringPropertyNames()) {
      if (USER_AGENT.equalsIgnoreCase(name) && !AauBridge.hasTokens(headers.getProperty(found))) {
        found = name;
      }
    }
    return found;
  }
}
