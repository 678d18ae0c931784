package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler.ResponseTrigger;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AbstractAsyncPushHandler;
import org.apache.hc.core5.http.nio.support.AbstractServerExchangeHandler;
import org.apache.hc.core5.http.nio.support.BasicPushProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.UriPatternType;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2MultiplexingRequester;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2MultiplexingRequesterBootstrap;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.apache.hc.core5.util.Timeout;

/**
 * Runs Apache HttpCore 5 as a server that pushes and as its client. Prints the request that the
 * server received and the one that it promised, each on one line.
 */
@CompiledWith("org.apache.httpcomponents.core5:httpcore5-h2:5.0")
public final class ApacheHttp2PushMain {

  private static final H2Config PUSHING = H2Config.custom().setPushEnabled(true).build();

  /** The only host name that a server accepts by default. */
  private static final String HOST = "localhost";

  private static final CountDownLatch PUSHED = new CountDownLatch(1);

  private ApacheHttp2PushMain() {}

  public static void main(String[] arguments) throws Exception {
    HttpAsyncServer server =
        H2ServerBootstrap.bootstrap()
            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
            .setH2Config(PUSHING)
            .register("*", Pushing::new)
            .create();
    server.start();
    ListenerEndpoint endpoint = server.listen(new InetSocketAddress(HOST, 0)).get();
    HttpHost host =
        new HttpHost("http", HOST, ((InetSocketAddress) endpoint.getAddress()).getPort());
    H2MultiplexingRequester client =
        H2MultiplexingRequesterBootstrap.bootstrap()
            .setH2Config(PUSHING)
            .setUriPatternType(UriPatternType.URI_PATTERN)
            .register("*", Promised::new)
            .create();
    client.start();
    client
        .execute(
            new BasicRequestProducer("GET", host, "/page"),
            new BasicResponseConsumer<>(new StringAsyncEntityConsumer()),
            Timeout.ofSeconds(30),
            null)
        .get();
    PUSHED.await();
    client.close(CloseMode.GRACEFUL);
    server.close(CloseMode.GRACEFUL);
  }

  private static void print(String what, HttpRequest request) {
    StringBuilder line = new StringBuilder(what).append(request.getPath());
    for (Header header : request.getHeaders()) {
      line.append("; ").append(header.getName()).append(": ").append(header.getValue());
    }
    System.out.println(line);
  }

  private static final class Pushing
      extends AbstractServerExchangeHandler<Message<HttpRequest, String>> {

    @Override
    protected AsyncRequestConsumer<Message<HttpRequest, String>> supplyConsumer(
        HttpRequest request, EntityDetails entity, HttpContext context) {
      return new BasicRequestConsumer<>(new StringAsyncEntityConsumer());
    }

    @Override
    protected void handle(
        Message<HttpRequest, String> message, ResponseTrigger response, HttpContext context) {
      try {
        HttpRequest request = message.getHead();
        print("received ", request);
        HttpRequest promise =
            new BasicHttpRequest(
                "GET", new HttpHost("http", HOST, request.getAuthority().getPort()), "/picture");
        promise.setHeader("User-Agent", "promised/1");
        response.pushPromise(
            promise,
            context,
            new BasicPushProducer(new BasicAsyncEntityProducer("picture", ContentType.TEXT_PLAIN)));
        response.submitResponse(new BasicResponseProducer(200, "page"), context);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Promised
      extends AbstractAsyncPushHandler<Message<HttpResponse, String>> {

    Promised() {
      super(new BasicResponseConsumer<>(new StringAsyncEntityConsumer()));
    }

    @Override
    protected void handleResponse(HttpRequest promise, Message<HttpResponse, String> response) {
      print("promised ", promise);
      PUSHED.countDown();
    }
  }
}
