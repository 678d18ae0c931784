package com.microsoft.azure.proton.transport.ws.impl;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The AMQP clients for Azure (Event Hubs, Service Bus, IoT Hub) over WebSocket: rewrites the
 * headers from which Qpid Proton is about to compose a handshake.
 */
@Weaves(
    root = "com/microsoft/azure",
    classes = "proton/transport/ws/impl/WebSocketUpgrade",
    calls =
        @Call(
            method = "<init>",
            descriptor =
                "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;ILjava/lang/String;"
                    + "Ljava/util/Map;)V",
            argument = 6,
            with = 1),
    fits = {
      "com.microsoft.azure:qpid-proton-j-extensions:1.0.0",
      "com.microsoft.azure:qpid-proton-j-extensions:1.2.6"
    })
public final class AauAzureAmqpHook {

  /** The length of headers that leaves room for tokens in the client's buffer of 4224 bytes. */
  private static final int LONGEST = 3000;

  private AauAzureAmqpHook() {}

  /** Returns a copy, because the headers belong to the application. */
  public static Map<String, String> rewrite(
      Map<String, String> headers, Object none, String target) {
    try {
      Map<String, String> copy = new LinkedHashMap<>();
      if (headers != null) {
        copy.putAll(headers);
      }
      String name = "User-Agent";
      String host = null;
      for (Map.Entry<String, String> header : copy.entrySet()) {
        if (name.equalsIgnoreCase(header.getKey()) && !AauBridge.hasTokens(copy.get(name))) {
          name = header.getKey();
        } else if ("Host".equalsIgnoreCase(header.getKey())) {
          host = header.getValue();
        }
      }
      String current = copy.get(name);
      String userAgent = AauBridge.userAgent(current, target, 443, host);
      copy.put(name, userAgent);
      if (userAgent == null) {
        copy.remove(name);
      }
      boolean grows =
          userAgent != null && (current == null || userAgent.length() > current.length());
      boolean mayNotFit = grows && copy.toString().length() > LONGEST;
      return userAgent == current || mayNotFit ? headers : copy;
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }
}
