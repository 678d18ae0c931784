package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.net.Proxy;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** Calls OkHttp 3 to 5. */
public class OkHttpCaller implements HttpCaller {

  private final OkHttpClient client;

  public OkHttpCaller(Settings settings) {
    this(settings, new OkHttpClient.Builder());
  }

  OkHttpCaller(Settings settings, OkHttpClient.Builder builder) {
    if (settings.proxy != null) {
      builder.proxy(new Proxy(Proxy.Type.HTTP, settings.proxy));
    }
    if (settings.user != null) {
      builder.authenticator(
          (route, response) ->
              response
                  .request()
                  .newBuilder()
                  .header("Authorization", Credentials.basic(settings.user, settings.password))
                  .build());
    }
    if (settings.withoutUserAgent) {
      builder.addNetworkInterceptor(
          chain -> chain.proceed(chain.request().newBuilder().removeHeader("User-Agent").build()));
    }
    client = builder.build();
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    Request.Builder request = new Request.Builder().url(spec.url);
    request.method(spec.method, spec.hasBody() ? new StreamedBody() : null);
    if (spec.userAgent != null) {
      request.header("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::addHeader);
    if (spec.expectContinue) {
      request.header("Expect", "100-continue");
    }
    Request prepared = request.build();
    return HttpCall.of(() -> send(prepared), () -> prepared.method() + prepared.headers());
  }

  private int send(Request request) throws IOException {
    Response response = client.newCall(request).execute();
    response.body().bytes();
    return response.code();
  }

  private static final class StreamedBody extends RequestBody {

    @Override
    public MediaType contentType() {
      return null;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(RequestSpec.body());
    }
  }
}
