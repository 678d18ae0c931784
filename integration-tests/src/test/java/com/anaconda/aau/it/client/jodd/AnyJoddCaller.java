package com.anaconda.aau.it.client.jodd;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import jodd.http.HttpRequest;
import jodd.http.ProxyInfo;
import jodd.http.net.SocketHttpConnectionProvider;

/** Calls Jodd HTTP. */
@CompiledWith("org.jodd:jodd-http:3.6.7")
abstract class AnyJoddCaller implements HttpCaller {

  private final SocketHttpConnectionProvider connections = new SocketHttpConnectionProvider();

  AnyJoddCaller(Settings settings) {
    if (settings.proxy != null) {
      connections.useProxy(
          ProxyInfo.httpProxy(
              settings.proxy.getHostString(), settings.proxy.getPort(), null, null));
    }
  }

  abstract void followRedirects(HttpRequest request);

  abstract void set(HttpRequest request, String name, String value);

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    HttpRequest request = HttpRequest.get(spec.url).method(spec.method);
    followRedirects(request);
    if (spec.userAgent != null) {
      set(request, "User-Agent", spec.userAgent);
    }
    spec.addHeaders((name, value) -> set(request, name, value));
    if (spec.hasBody()) {
      request.body(RequestSpec.body(), "text/plain");
    }
    return HttpCall.of(() -> request.open(connections).send().statusCode(), () -> head(request));
  }

  private static String head(HttpRequest request) {
    String text = request.toString();
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }
}
