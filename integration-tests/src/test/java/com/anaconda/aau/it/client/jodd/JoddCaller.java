package com.anaconda.aau.it.client.jodd;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.lang.reflect.Method;
import jodd.http.HttpRequest;
import jodd.http.ProxyInfo;
import jodd.http.net.SocketHttpConnectionProvider;

/** Calls Jodd HTTP. */
public final class JoddCaller implements HttpCaller {

  private final SocketHttpConnectionProvider connections = new SocketHttpConnectionProvider();

  public JoddCaller(Settings settings) {
    if (settings.proxy != null) {
      connections.useProxy(
          ProxyInfo.httpProxy(
              settings.proxy.getHostString(), settings.proxy.getPort(), null, null));
    }
  }

  @Override
  public HttpCall prepare(RequestSpec spec) throws Exception {
    HttpRequest request = HttpRequest.get(spec.url).method(spec.method);
    followRedirects(request);
    if (spec.userAgent != null) {
      request.header("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::header);
    if (spec.hasBody()) {
      request.body(RequestSpec.body(), "text/plain");
    }
    return HttpCall.of(() -> request.open(connections).send().statusCode(), () -> head(request));
  }

  /** Early versions do not follow redirects. */
  private static void followRedirects(HttpRequest request) throws ReflectiveOperationException {
    for (Method method : HttpRequest.class.getMethods()) {
      if (method.getName().equals("followRedirects") && method.getParameterCount() == 1) {
        method.invoke(request, true);
      }
    }
  }

  private static String head(HttpRequest request) {
    String text = request.toString();
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }
}
