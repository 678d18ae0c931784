package com.anaconda.aau.benchmark.steady;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.AauNettyHook;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.AauNettyHttp2Hook;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Headers;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
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

/** Like {@link HookBenchmark}, for clients that write requests on their own threads. */
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
  private final HttpRequestEncoder nettyEncoder = new HttpRequestEncoder();
  private final ChannelHandlerContext nettyContext = connected();
  private final DefaultHttp2HeadersEncoder http2Encoder = new DefaultHttp2HeadersEncoder();
  private final ByteBuf written = Unpooled.buffer(4096);
  private HttpExchange jettyExchange;
  private HttpFields.Mutable jettyHeaders;

  @Setup
  public void prepare() throws Exception {
    Woven.connectBridge();
    Woven.load("io.netty.handler.codec.http.HttpObjectEncoder");
    Woven.load("io.netty.handler.codec.http2.DefaultHttp2FrameWriter");
    Woven.load("org.eclipse.jetty.client.transport.HttpRequest");
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

  private static ChannelHandlerContext connected() {
    EmbeddedChannel channel =
        new EmbeddedChannel(new ChannelInboundHandlerAdapter()) {
          @Override
          protected SocketAddress remoteAddress0() {
            return InetSocketAddress.createUnresolved("example.com", 443);
          }
        };
    return channel.pipeline().firstContext();
  }

  /** This hook copies the headers, so nothing needs to be reset between calls. */
  @Benchmark
  public Object netty() {
    AauNettyHook.begin(nettyRequest, nettyEncoder, nettyContext);
    return AauNettyHook.rewrite(nettyRequest.headers(), nettyEncoder);
  }

  @Benchmark
  public Object nettyHttp2() {
    return AauNettyHttp2Hook.rewrite(http2Headers, null, nettyContext);
  }

  /** The hook and the encoder, which has to deal with what the hook returns. */
  @Benchmark
  public Object nettyHttp2Encoded() throws Exception {
    return encode(AauNettyHttp2Hook.rewrite(http2Headers, null, nettyContext));
  }

  /** The part of {@link #nettyHttp2Encoded} that would remain if there were no hook. */
  @Benchmark
  public Object nettyHttp2EncodedWithoutHook() throws Exception {
    return encode(http2Headers);
  }

  private ByteBuf encode(Http2Headers headers) throws Exception {
    written.clear();
    http2Encoder.encodeHeaders(3, headers, written);
    return written;
  }

  @Benchmark
  public Object jetty() {
    AauJettyClient12Hook.begin(jettyExchange, null);
    return AauJettyClient12Hook.rewrite(jettyHeaders, jettyExchange.getRequest());
  }
}
