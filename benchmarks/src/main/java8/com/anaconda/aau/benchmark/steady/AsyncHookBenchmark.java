package com.anaconda.aau.benchmark.steady;

import io.netty.handler.codec.http.AauNettyHook;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.AauNettyHttp2Hook;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.AauJettyClient12Hook;
import org.eclipse.jetty.client.transport.HttpConversation;
import org.eclipse.jetty.client.transport.HttpExchange;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** As {@link HookBenchmark}, for the clients that write from threads of their own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AsyncHookBenchmark {

  private static final String USER_AGENT = "client/1.0";

  private final HttpRequest nettyRequest =
      new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
  private final Http2Headers http2Headers = new DefaultHttp2Headers();
  private HttpExchange jettyExchange;
  private HttpFields.Mutable jettyHeaders;

  @Setup
  public void prepare() throws Exception {
    Woven.connectBridge();
    Woven.load("io.netty.handler.codec.http.HttpRequestEncoder");
    Woven.load("io.netty.handler.codec.http2.DefaultHttp2FrameWriter");
    Woven.load("org.eclipse.jetty.client.transport.internal.HttpSenderOverHTTP");
    nettyRequest.headers().set("User-Agent", USER_AGENT);
    nettyRequest.headers().set("Host", "example.com");
    nettyRequest.headers().set("Accept", "*/*");
    http2Headers.method("GET").path("/").authority("example.com").scheme("https");
    http2Headers.set("user-agent", USER_AGENT);
    http2Headers.set("accept", "*/*");
    URI uri = URI.create("https://example.com/");
    org.eclipse.jetty.client.transport.HttpRequest jettyRequest =
        new org.eclipse.jetty.client.transport.HttpRequest(
            new HttpClient(), new HttpConversation(), uri);
    jettyExchange = new HttpExchange(null, jettyRequest);
    jettyHeaders = (HttpFields.Mutable) jettyExchange.getRequest().getHeaders();
    jettyHeaders.put(HttpHeader.HOST, "example.com");
    jettyHeaders.put(HttpHeader.USER_AGENT, USER_AGENT);
    jettyHeaders.put(HttpHeader.ACCEPT, "*/*");
  }

  @Benchmark
  public Object netty() {
    nettyRequest.headers().set("User-Agent", USER_AGENT);
    return AauNettyHook.rewrite(nettyRequest, null);
  }

  /** What of {@link #netty} is not the hook's. */
  @Benchmark
  public Object nettyWithoutHook() {
    nettyRequest.headers().set("User-Agent", USER_AGENT);
    return nettyRequest;
  }

  /** It copies the headers, so there is nothing to set back. */
  @Benchmark
  public Object nettyHttp2() {
    return AauNettyHttp2Hook.rewrite(http2Headers, null);
  }

  @Benchmark
  public Object jetty() {
    jettyHeaders.put(HttpHeader.USER_AGENT, USER_AGENT);
    return AauJettyClient12Hook.rewrite(jettyExchange, null);
  }

  /** What of {@link #jetty} is not the hook's. */
  @Benchmark
  public Object jettyWithoutHook() {
    jettyHeaders.put(HttpHeader.USER_AGENT, USER_AGENT);
    return jettyExchange;
  }
}
