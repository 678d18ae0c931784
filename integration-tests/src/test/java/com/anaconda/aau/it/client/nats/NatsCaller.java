package com.anaconda.aau.it.client.nats;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.nats.client.support.HttpRequest;
import io.nats.client.support.WebSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens the connection that NATS uses over WebSocket. Reports a successful handshake as status 200.
 */
public final class NatsCaller implements HttpCaller {

  public NatsCaller(Settings none) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI url = URI.create(spec.url);
    List<HttpRequest> requests = new ArrayList<>();
    List<Consumer<HttpRequest>> interceptors =
        Collections.singletonList(
            request -> {
              request.uri(url.getPath());
              if (spec.userAgent != null) {
                request.getHeaders().put("User-Agent", spec.userAgent);
              }
              spec.addHeaders((name, value) -> request.getHeaders().put(name, value));
              requests.add(request);
            });
    return HttpCall.of(() -> send(url, interceptors), () -> seen(requests));
  }

  private static int send(URI url, List<Consumer<HttpRequest>> interceptors) throws Exception {
    SocketFactory factory =
        url.getScheme().equals("https")
            ? SSLSocketFactory.getDefault()
            : SocketFactory.getDefault();
    try (Socket socket = factory.createSocket(url.getHost(), url.getPort())) {
      new WebSocket(socket, url.getHost(), interceptors);
    }
    return 200;
  }

  /** Returns the texts of the requests without their random keys. */
  private static String seen(List<HttpRequest> requests) {
    StringBuilder seen = new StringBuilder("requests: ");
    for (HttpRequest request : requests) {
      seen.append(request.toString().replaceAll("(?m)^Sec-WebSocket-Key.*|\r\n", " "));
    }
    return seen.toString();
  }
}
