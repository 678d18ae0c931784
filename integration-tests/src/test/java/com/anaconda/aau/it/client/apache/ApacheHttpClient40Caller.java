package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.conn.params.ConnRoutePNames;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.tsccm.ThreadSafeClientConnManager;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.CoreProtocolPNames;
import org.apache.http.util.EntityUtils;

/** Calls Apache HttpClient 4.0 to 4.2. */
@CompiledWith(value = "org.apache.httpcomponents:httpclient:4.0.3", exhaustive = true)
public final class ApacheHttpClient40Caller implements HttpCaller {

  private final HttpClient client;

  public ApacheHttpClient40Caller(Settings settings) throws Exception {
    DefaultHttpClient client = new DefaultHttpClient(connections(), null);
    if (settings.proxy != null) {
      client
          .getParams()
          .setParameter(
              ConnRoutePNames.DEFAULT_PROXY,
              new HttpHost(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.user != null) {
      client
          .getCredentialsProvider()
          .setCredentials(
              AuthScope.ANY, new UsernamePasswordCredentials(settings.user, settings.password));
    }
    if (settings.withoutUserAgent) {
      client.addRequestInterceptor(
          (HttpRequestInterceptor) (request, context) -> request.removeHeaders("User-Agent"));
    }
    this.client = client;
  }

  /** A thread-safe connection manager. */
  private static ThreadSafeClientConnManager connections() {
    SchemeRegistry schemes = new DefaultHttpClient().getConnectionManager().getSchemeRegistry();
    return new ThreadSafeClientConnManager(new BasicHttpParams(), schemes);
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HttpRequestBase request = spec.hasBody() ? new Upload(spec.method) : new Download(spec.method);
    request.setURI(URI.create(spec.url));
    request.getParams().setParameter(CoreProtocolPNames.USE_EXPECT_CONTINUE, spec.expectContinue);
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::addHeader);
    return HttpCall.of(
        () -> send(request),
        () -> request.getRequestLine() + Arrays.toString(request.getAllHeaders()));
  }

  private int send(HttpUriRequest request) throws IOException {
    if (request instanceof Upload) {
      ((Upload) request)
          .setEntity(new InputStreamEntity(new ByteArrayInputStream(RequestSpec.body()), -1));
    }
    HttpResponse response = client.execute(request);
    if (response.getEntity() != null) {
      EntityUtils.toByteArray(response.getEntity());
    }
    return response.getStatusLine().getStatusCode();
  }

  private static final class Download extends HttpRequestBase {

    private final String method;

    Download(String method) {
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }

  private static final class Upload extends HttpEntityEnclosingRequestBase {

    private final String method;

    Upload(String method) {
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
