package com.anaconda.aau.it.client.okhttp;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.squareup.okhttp.Authenticator;
import com.squareup.okhttp.Credentials;
import com.squareup.okhttp.MediaType;
import com.squareup.okhttp.OkHttpClient;
import com.squareup.okhttp.Request;
import com.squareup.okhttp.RequestBody;
import com.squareup.okhttp.Response;
import java.io.IOException;
import java.net.Proxy;
import okio.BufferedSink;

/** Calls OkHttp 2. */
public final class OkHttp2Caller implements HttpCaller {

  private final OkHttpClient client = new OkHttpClient();

  public OkHttp2Caller(Settings settings) {
    if (settings.proxy != null) {
      client.setProxy(new Proxy(Proxy.Type.HTTP, settings.proxy));
    }
    if (settings.user != null) {
      client.setAuthenticator(
          new BasicAuthenticator(Credentials.basic(settings.user, settings.password)));
    }
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
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

  private static final class BasicAuthenticator implements Authenticator {

    private final String credentials;

    BasicAuthenticator(String credentials) {
      this.credentials = credentials;
    }

    @Override
    public Request authenticate(Proxy proxy, Response response) {
      return response.request().newBuilder().header("Authorization", credentials).build();
    }

    @Override
    public Request authenticateProxy(Proxy proxy, Response response) {
      return null;
    }
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
