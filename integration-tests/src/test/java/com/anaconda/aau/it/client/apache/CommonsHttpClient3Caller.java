package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.httpclient.HttpClient;
import org.apache.commons.httpclient.HttpMethod;
import org.apache.commons.httpclient.MultiThreadedHttpConnectionManager;
import org.apache.commons.httpclient.UsernamePasswordCredentials;
import org.apache.commons.httpclient.auth.AuthScope;
import org.apache.commons.httpclient.methods.EntityEnclosingMethod;
import org.apache.commons.httpclient.methods.GetMethod;
import org.apache.commons.httpclient.methods.InputStreamRequestEntity;
import org.apache.commons.httpclient.methods.PostMethod;
import org.apache.commons.httpclient.methods.PutMethod;
import org.apache.commons.httpclient.params.HttpMethodParams;

/** Calls Commons HttpClient 3. */
public final class CommonsHttpClient3Caller implements HttpCaller {

  static {
    // Without a logging configuration, the client logs its authentication on stderr.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  private final HttpClient client = new HttpClient(new MultiThreadedHttpConnectionManager());

  public CommonsHttpClient3Caller(Settings settings) {
    client.getHttpConnectionManager().getParams().setDefaultMaxConnectionsPerHost(100);
    client.getHttpConnectionManager().getParams().setMaxTotalConnections(100);
    if (settings.proxy != null) {
      client
          .getHostConfiguration()
          .setProxy(settings.proxy.getHostString(), settings.proxy.getPort());
    }
    if (settings.user != null) {
      client
          .getState()
          .setCredentials(
              AuthScope.ANY, new UsernamePasswordCredentials(settings.user, settings.password));
    }
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HttpMethod method = method(spec);
    if (spec.userAgent != null) {
      method.setRequestHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(method::addRequestHeader);
    if (spec.host() != null) {
      method.getParams().setVirtualHost(spec.host());
    }
    method
        .getParams()
        .setBooleanParameter(HttpMethodParams.USE_EXPECT_CONTINUE, spec.expectContinue);
    return HttpCall.of(
        () -> send(method), () -> method.getName() + Arrays.toString(method.getRequestHeaders()));
  }

  private static HttpMethod method(RequestSpec spec) {
    if (!spec.hasBody()) {
      return new GetMethod(spec.url);
    }
    EntityEnclosingMethod method =
        spec.method.equals("PUT") ? new PutMethod(spec.url) : new PostMethod(spec.url);
    method.setRequestEntity(
        new InputStreamRequestEntity(new ByteArrayInputStream(RequestSpec.body())));
    method.setContentChunked(true);
    return method;
  }

  private int send(HttpMethod method) throws IOException {
    try {
      int status = client.executeMethod(method);
      return status;
    } finally {
      method.releaseConnection();
    }
  }
}
