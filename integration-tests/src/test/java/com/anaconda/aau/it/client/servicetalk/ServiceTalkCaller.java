package com.anaconda.aau.it.client.servicetalk;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.servicetalk.http.api.BlockingHttpClient;
import io.servicetalk.http.api.HttpProtocolConfig;
import io.servicetalk.http.api.HttpRequest;
import io.servicetalk.http.api.HttpRequestMethod;
import io.servicetalk.http.api.SingleAddressHttpClientBuilder;
import io.servicetalk.http.netty.HttpClients;
import io.servicetalk.http.netty.HttpProtocolConfigs;
import io.servicetalk.transport.api.ClientSslConfig;
import io.servicetalk.transport.api.ClientSslConfigBuilder;
import io.servicetalk.transport.api.HostAndPort;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls ServiceTalk, which uses HTTP/2 over TLS if the server supports it. */
@CompiledWith(value = "io.servicetalk:servicetalk-http-netty:0.42.62", exhaustive = true)
public final class ServiceTalkCaller implements HttpCaller {

  private final Map<URI, BlockingHttpClient> clients = new ConcurrentHashMap<>();
  private final Settings settings;

  public ServiceTalkCaller(Settings settings) {
    this.settings = settings;
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    BlockingHttpClient client = clients.computeIfAbsent(uri.resolve("/"), this::client);
    HttpRequest request =
        client.newRequest(
            HttpRequestMethod.of(spec.method, HttpRequestMethod.Properties.NONE), uri.getPath());
    if (spec.userAgent != null) {
      request.addHeader("user-agent", spec.userAgent);
    }
    // HTTP/2 permits only lower case.
    spec.addHeaders((name, value) -> request.addHeader(name.toLowerCase(Locale.ROOT), value));
    if (spec.hasBody()) {
      request.payloadBody(client.executionContext().bufferAllocator().wrap(RequestSpec.body()));
    }
    return HttpCall.of(
        () -> client.request(request).status().code(),
        () -> request + request.headers().toString((name, value) -> value));
  }

  private BlockingHttpClient client(URI server) {
    SingleAddressHttpClientBuilder<?, ?> builder =
        HttpClients.forSingleAddress(server.getHost(), server.getPort());
    if (server.getScheme().equals("https")) {
      HttpProtocolConfig[] both = {
        HttpProtocolConfigs.h2Default(), HttpProtocolConfigs.h1Default()
      };
      call(builder, "sslConfig", ClientSslConfig.class, new ClientSslConfigBuilder().build());
      call(builder, "protocols", HttpProtocolConfig[].class, both);
    }
    if (settings.proxy != null) {
      HostAndPort proxy = HostAndPort.of(settings.proxy.getHostString(), settings.proxy.getPort());
      call(builder, "proxyAddress", Object.class, proxy);
    }
    try {
      Method build = SingleAddressHttpClientBuilder.class.getMethod("buildBlocking");
      build.setAccessible(true); // its class may not be public
      return (BlockingHttpClient) build.invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls the builder by reflection, because 0.42 turned its class into an interface. */
  private static void call(Object builder, String name, Class<?> type, Object argument) {
    try {
      Method method = SingleAddressHttpClientBuilder.class.getMethod(name, type);
      method.setAccessible(true); // its class may not be public
      method.invoke(builder, argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
