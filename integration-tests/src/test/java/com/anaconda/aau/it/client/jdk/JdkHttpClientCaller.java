package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;

/**
 * Calls {@code java.net.http.HttpClient}. For a URL that starts with {@code ws}, opens a WebSocket.
 */
@CompiledWith(release = 11)
public class JdkHttpClientCaller implements HttpCaller {

  final HttpClient client;

  public JdkHttpClientCaller(Settings settings) {
    HttpClient.Builder builder =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL);
    if (settings.proxy != null) {
      builder.proxy(ProxySelector.of(settings.proxy));
    }
    if (settings.user != null) {
      builder.authenticator(
          new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
              return new PasswordAuthentication(settings.user, settings.password.toCharArray());
            }
          });
    }
    client = builder.build();
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    if (spec.url.startsWith("ws")) {
      return () -> openWebSocket(spec);
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(spec.url));
    if (spec.hasBody()) {
      request.method(spec.method, streamedBody());
      // Not every server accepts an upgrade to HTTP/2 in a request with a body.
      request.version(HttpClient.Version.HTTP_1_1);
    } else {
      request.method(spec.method, BodyPublishers.noBody());
    }
    request.expectContinue(spec.expectContinue);
    if (spec.userAgent != null) {
      request.header("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::header);
    HttpRequest prepared = request.build();
    HttpRequest equal = request.build();
    return HttpCall.of(
        () -> send(prepared).statusCode(),
        () -> prepared + prepared.headers().map().toString() + prepared.equals(equal));
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher streamedBody() {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(RequestSpec.body()));
  }

  private int openWebSocket(RequestSpec spec) {
    WebSocket.Builder handshake = client.newWebSocketBuilder();
    if (spec.userAgent != null) {
      handshake.header("User-Agent", spec.userAgent);
    }
    WebSocket socket =
        handshake.buildAsync(URI.create(spec.url), new WebSocket.Listener() {}).join();
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    return 101;
  }
}
