package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.ProxyOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

/** Calls the web client of Vert.x 4 and 5, which uses HTTP/2 over TLS if the server supports it. */
@CompiledWith("io.vertx:vertx-web-client:5.2.0")
public class VertxCaller implements HttpCaller {

  private final Settings settings;
  private final Vertx vertx = Vertx.vertx();
  private final WebClient clear;
  private final WebClient secure;

  public VertxCaller(Settings settings) {
    this.settings = settings;
    clear = WebClient.create(vertx, options());
    secure = WebClient.create(vertx, offering(options().setSsl(true)));
  }

  WebClientOptions offering(WebClientOptions options) {
    return options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(true);
  }

  private WebClientOptions options() {
    WebClientOptions options = new WebClientOptions();
    options.setUserAgentEnabled(!settings.withoutUserAgent);
    if (settings.proxy != null) {
      options.setProxyOptions(
          new ProxyOptions()
              .setHost(settings.proxy.getHostString())
              .setPort(settings.proxy.getPort()));
    }
    return options;
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    HttpRequest<Buffer> request = request(spec);
    if (spec.userAgent != null) {
      request.putHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request.headers()::add);
    Buffer body = spec.hasBody() ? Buffer.buffer(RequestSpec.body()) : null;
    return HttpCall.of(() -> sendAs(request, body), () -> request.headers().entries().toString());
  }

  private int sendAs(HttpRequest<Buffer> request, Buffer body) throws Exception {
    int status = send(request, body);
    if (status == 401 && settings.user != null) {
      return send(request.copy().putHeader("Authorization", settings.basicAuthorization()), body);
    }
    return status;
  }

  private HttpRequest<Buffer> request(RequestSpec spec) {
    WebClient client = spec.url.startsWith("https:") ? secure : clear;
    switch (spec.method) {
      case "GET":
        return client.getAbs(spec.url);
      case "POST":
        return client.postAbs(spec.url);
      case "PUT":
        return client.putAbs(spec.url);
      default:
        throw new IllegalArgumentException(spec.method);
    }
  }

  /** Sends a request, with the body unless it is null, and returns the status. */
  int send(HttpRequest<Buffer> request, Buffer body) throws Exception {
    return (body == null ? request.send() : request.sendBuffer(body))
        .toCompletionStage()
        .toCompletableFuture()
        .get()
        .statusCode();
  }
}
