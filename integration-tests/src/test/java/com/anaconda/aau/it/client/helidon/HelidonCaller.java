package com.anaconda.aau.it.client.helidon;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.webclient.api.ClientRequest;
import io.helidon.webclient.api.HttpClient;
import io.helidon.webclient.api.HttpClientConfig;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.WebClient;
import io.helidon.webclient.api.WebClientConfig;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Calls Helidon's client, which uses HTTP/2 over TLS if the server supports it. */
@CompiledWith(
    value = {
      "io.helidon.webclient:helidon-webclient-http2:4.0.8",
      "io.helidon.config:helidon-config-metadata:4.1.7"
    },
    release = 17)
public class HelidonCaller implements HttpCaller {

  private final Settings settings;

  public HelidonCaller(Settings settings) {
    this.settings = settings;
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    // A request can be sent only once.
    Headers[] sent = new Headers[2];
    HttpClient<?> client = client(spec, sent);
    return HttpCall.of(
        () -> {
          int status = send(request(client, spec, sent), spec);
          if (status != 401 || settings.user == null) {
            return status;
          }
          ClientRequest<?> again = request(client, spec, sent);
          again.header(HeaderNames.AUTHORIZATION, settings.basicAuthorization());
          return send(again, spec);
        },
        () -> show(sent[0]) + show(sent[1]));
  }

  private static String show(Headers headers) {
    return headers == null ? "not sent yet" : new TreeMap<>(headers.toMap()).toString();
  }

  /** Creates a client whose service keeps the headers that it was given. */
  private HttpClient<?> client(RequestSpec spec, Headers[] sent) {
    return client(
        builder -> {
          builder.sendExpectContinue(spec.expectContinue);
          builder.addService(
              (chain, request) -> {
                sent[0] = request.headers();
                return chain.proceed(request);
              });
          if (settings.proxy != null) {
            builder.proxy(
                Proxy.builder()
                    .type(Proxy.ProxyType.HTTP)
                    .host(settings.proxy.getHostString())
                    .port(settings.proxy.getPort())
                    .build());
          }
        });
  }

  HttpClient<?> client(Consumer<HttpClientConfig.BuilderBase<?, ?>> configuration) {
    WebClientConfig.Builder builder = WebClient.builder();
    configuration.accept(builder);
    return builder.build();
  }

  private ClientRequest<?> request(HttpClient<?> client, RequestSpec spec, Headers[] sent) {
    ClientRequest<?> request = client.method(Method.create(spec.method));
    request.uri(spec.url);
    if (spec.userAgent != null) {
      request.header(HeaderNames.USER_AGENT, spec.userAgent);
    }
    spec.addHeaders(
        (name, value) -> request.headers(headers -> headers.add(HeaderValues.create(name, value))));
    sent[1] = request.headers();
    return request;
  }

  private static int send(ClientRequest<?> request, RequestSpec spec) {
    try (HttpClientResponse response = submit(request, spec)) {
      if (response.entity().hasEntity()) {
        response.entity().consume();
      }
      return response.status().code();
    }
  }

  private static HttpClientResponse submit(ClientRequest<?> request, RequestSpec spec) {
    return spec.hasBody()
        ? request.outputStream(
            out -> {
              out.write(RequestSpec.body());
              out.close();
            })
        : request.request();
  }
}
