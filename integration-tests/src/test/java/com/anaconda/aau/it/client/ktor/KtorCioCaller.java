package com.anaconda.aau.it.client.ktor;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.ktor.client.HttpClient;
import io.ktor.client.HttpClientKt;
import io.ktor.client.engine.cio.CIO;
import io.ktor.client.request.HttpRequestBuilder;
import io.ktor.client.request.HttpRequestKt;
import io.ktor.client.statement.HttpResponse;
import io.ktor.client.statement.HttpStatement;
import io.ktor.http.HttpMethod;
import io.ktor.http.content.ByteArrayContent;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/** Calls Ktor with CIO, its own engine. */
public class KtorCioCaller implements HttpCaller {

  final HttpClient client;
  private final Settings settings;

  public KtorCioCaller(Settings settings) {
    this.settings = settings;
    client =
        HttpClientKt.HttpClient(
            CIO.INSTANCE,
            config -> {
              if (settings.proxy != null) {
                config.engine(
                    engine -> {
                      engine.setProxy(new Proxy(Proxy.Type.HTTP, settings.proxy));
                      return Unit.INSTANCE;
                    });
              }
              return Unit.INSTANCE;
            });
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HttpRequestBuilder request = new HttpRequestBuilder();
    HttpRequestKt.url(request, spec.url);
    request.setMethod(HttpMethod.Companion.parse(spec.method));
    if (spec.userAgent != null) {
      request.getHeaders().append("User-Agent", spec.userAgent);
    }
    spec.addHeaders((name, value) -> request.getHeaders().append(name, value));
    if (spec.expectContinue) {
      request.getHeaders().append("Expect", "100-continue");
    }
    if (spec.hasBody()) {
      request.setBody(new ByteArrayContent(RequestSpec.body(), null, null));
    }
    return HttpCall.of(
        () -> send(request), () -> request.getHeaders().build().entries().toString());
  }

  /** Authenticates without Ktor's plugin, because Ktor 3 has a different one. */
  private int send(HttpRequestBuilder request) throws InterruptedException {
    int status = sendOnce(request);
    if (status != 401 || settings.user == null) {
      return status;
    }
    String login = settings.user + ":" + settings.password;
    byte[] bytes = login.getBytes(StandardCharsets.US_ASCII);
    request.getHeaders().set("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    return sendOnce(request);
  }

  int sendOnce(HttpRequestBuilder request) throws InterruptedException {
    HttpResponse response =
        (HttpResponse)
            BuildersKt.<Object>runBlocking(
                EmptyCoroutineContext.INSTANCE,
                (scope, continuation) -> new HttpStatement(request, client).execute(continuation));
    return response.getStatus().getValue();
  }
}
