package com.anaconda.aau.it.client.paho;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.eclipse.paho.client.mqttv3.internal.NetworkModuleService;

/** Opens an MQTT connection over WebSocket. Reports a successful handshake as status 200. */
public final class PahoCaller implements HttpCaller {

  public PahoCaller(Settings none) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Properties headers = new Properties();
    if (spec.userAgent != null) {
      headers.setProperty("User-Agent", spec.userAgent);
    }
    spec.addHeaders(headers::setProperty);
    MqttConnectOptions options = new MqttConnectOptions();
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
