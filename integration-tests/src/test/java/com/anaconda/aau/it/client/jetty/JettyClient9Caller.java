package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.util.BasicAuthentication;
import org.eclipse.jetty.client.util.InputStreamContentProvider;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Calls Jetty client 9. */
@CompiledWith("org.eclipse.jetty.http2:http2-http-client-transport:9.4.58.v20250814")
public class JettyClient9Caller implements HttpCaller {

  static {
    // By default, Jetty logs to stderr, starting with a line about its logger.
    System.setProperty("log.LEVEL", "WARN");
  }

  private final HttpClient client;
  private final Settings settings;

  public JettyClient9Caller(Settings settings) throws Exception {
    this(settings, new HttpClient(tls()));
  }

  JettyClient9Caller(Settings settings, HttpClient client) throws Exception {
    this.settings = settings;
    this.client = client;
    if (settings.proxy != null) {
      client
          .getProxyConfiguration()
          .getProxies()
          .add(new HttpProxy(settings.proxy.getHostString(), settings.proxy.getPort()));
    }
    if (settings.withoutUserAgent) {
      client.setUserAgentField(null);
    }
    client.start();
  }

  /**
   * Excludes TLS 1.3, which Jetty before 9.4.12 does not support and with which it sometimes hangs.
   */
  static SslContextFactory tls() {
    SslContextFactory tls = new SslContextFactory();
    tls.addExcludeProtocols("TLSv1.3");
    return tls;
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    if (settings.user != null) {
      client
          .getAuthenticationStore()
          .addAuthentication(
              new BasicAuthentication(
                  // Names the realm, because 9.2 has no wildcard for realms.
                  URI.create(spec.url), "it", settings.user, settings.password));
    }
    // A request can be sent only once.
    Request[] sent = new Request[1];
    return HttpCall.of(
        () -> {
          sent[0] = request(spec);
          return sent[0].send().getStatus();
        },
        () -> sent[0] == null ? "" : sent[0].getMethod() + " " + sent[0].getHeaders());
  }

  private Request request(RequestSpec spec) {
    Request request = client.newRequest(spec.url).method(spec.method);
    if (spec.userAgent != null) {
      request.agent(spec.userAgent);
    }
    if (spec.expectContinue) {
      request.header("Expect", "100-continue");
    }
    spec.addHeaders(request::header);
    if (spec.hasBody()) {
      request.content(new InputStreamContentProvider(new ByteArrayInputStream(RequestSpec.body())));
    }
    return request;
  }
}
