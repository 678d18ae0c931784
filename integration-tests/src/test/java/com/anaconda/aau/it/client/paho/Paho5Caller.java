package com.anaconda.aau.it.client.paho;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.internal.NetworkModule;
import org.eclipse.paho.mqttv5.client.internal.NetworkModuleService;

/** Opens an MQTT 5 connection over WebSocket. Reports a successful handshake as status 200. */
public final class Paho5Caller implements HttpCaller {

  public Paho5Caller(Settings none) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Map<String, String> headers = new TreeMap<>();
    if (spec.userAgent != null) {
      headers.put("User-Agent", spec.userAgent);
    }
    spec.addHeaders(headers::put);
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCustomWebSocketHeaders(headers);
    String url = spec.url.replaceFirst("^http", "ws");
    return HttpCall.of(
        () -> {
          NetworkModule connection = NetworkModuleService.createInstance(url, options, "toy");
          connection.start();
          stop(connection);
          return 200;
        },
        () -> "" + options.getCustomWebSocketHeaders());
  }

  /** Says goodbye, which fails if the server has closed the connection. */
  private static void stop(NetworkModule connection) {
    try {
      connection.stop();
    } catch (IOException closed) {
      // The handshake has succeeded.
    }
  }
}
