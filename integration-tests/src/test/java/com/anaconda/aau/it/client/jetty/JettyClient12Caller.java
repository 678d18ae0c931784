package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.client.Authentication;
import org.eclipse.jetty.client.BasicAuthentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.InputStreamRequestContent;
import org.eclipse.jetty.client.Request;

/** Calls Jetty client 12. */
public class JettyClient12Caller implements HttpCaller {

  private final HttpClient client;
  private final Settings settings;

  public JettyClient12Caller(Settings settings) throws Exception {
    this(settings, new HttpClient());
  }

  JettyClient12Caller(Settings settings, HttpClient client) throws Exception {
    this.settings = settings;
    this.client = client;
    if (settings.proxy != null) {
      client.getProxyConfiguration().addProxy(proxyAt(settings.proxy));
    }
    if (settings.withoutUserAgent) {
      client.setUserAgentField(null);
    }
    client.start();
  }

  HttpProxy proxyAt(InetSocketAddress address) {
    return new HttpProxy(address.getHostString(), address.getPort());
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    if (settings.user != null) {
      client
          .getAuthenticationStore()
          .addAuthentication(
              new BasicAuthentication(
                  URI.create(spec.url),
                  Authentication.ANY_REALM,
                  settings.user,
                  settings.password));
    }
    // A request can be sent only once.
    Request[] sent = new Request[1];
    return HttpCall.of(
        () -> {
          sent[0] = request(spec);
          return sent[0].send().getStatus();
        },
        () -> sent[0] == null ? "" : sent[0].getMethod() + " " + sent[0].getHeaders().asString());
  }

  private Request request(RequestSpec spec) {
    Request request = client.newRequest(spec.url).method(spec.method);
    if (spec.userAgent != null) {
      request.agent(spec.userAgent);
    }
    if (spec.expectContinue) {
      request.headers(headers -> headers.put("Expect", "100-continue"));
    }
    spec.addHeaders(
        (name, value) ->
            request.headers(
                headers -> {
                  if (name.equals("Host")) {
                    headers.remove(name);
                  }
                  headers.add(name, value);
                }));
    if (spec.hasBody()) {
      request.body(new InputStreamRequestContent(new ByteArrayInputStream(RequestSpec.body())));
    }
    return request;
  }
}
