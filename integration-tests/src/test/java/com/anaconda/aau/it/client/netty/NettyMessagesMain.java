package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.program.CompiledWith;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.EncoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.netty.handler.codec.http2.DefaultHttp2FrameWriter;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.ReadOnlyHttp2Headers;
import io.netty.handler.codec.rtsp.RtspEncoder;
import io.netty.handler.codec.rtsp.RtspMethods;
import io.netty.handler.codec.rtsp.RtspVersions;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map.Entry;

/**
 * Prints how Netty encodes various messages, one line each: the message's name and its bytes as
 * sent.
 */
@CompiledWith("io.netty:netty-codec-http2:4.2.20.Final")
public final class NettyMessagesMain {

  private static final AsciiString USER_AGENT = AsciiString.of("user-agent");
  private static final AsciiString TOY = AsciiString.of("toy/1");
  private static final AsciiString HOST = AsciiString.of("in.example.com");

  private NettyMessagesMain() {}

  public static void main(String[] arguments) throws Exception {
    http1();
    http2();
  }

  private static void http1() {
    HttpRequest request = request(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    print("request", new HttpRequestEncoder(), request);
    request.headers().set("Host", "out.example.com");
    print("request sent again, out of scope", new HttpRequestEncoder(), request);
    print(
        "CONNECT",
        new HttpRequestEncoder(),
        request(HttpVersion.HTTP_1_1, HttpMethod.CONNECT, "in.example.com:443"));
    print(
        "RTSP",
        new RtspEncoder(),
        request(RtspVersions.RTSP_1_0, RtspMethods.DESCRIBE, "rtsp://in.example.com/"));
    HttpHeaders readOnly = new ReadOnlyHttpHeaders(false, "Host", HOST, "User-Agent", TOY);
    print(
        "read-only request",
        new HttpRequestEncoder(),
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", readOnly));
    afterConnect();
    afterAFailure();
  }

  /**
   * After opening a tunnel, a client uses a new codec inside it, because each codec keeps track of
   * responses.
   */
  private static void afterConnect() {
    ChannelHandler encoder = new HttpRequestEncoder();
    EmbeddedChannel proxy = connected(encoder, "proxy.example.com");
    print("CONNECT that is refused", proxy, whole(HttpMethod.CONNECT, "in.example.com:80"));
    print("request to the proxy that has refused", proxy, whole(HttpMethod.GET, "/"));
    print("CONNECT again", proxy, whole(HttpMethod.CONNECT, "in.example.com:80"));
    proxy.pipeline().replace(encoder, null, new HttpRequestEncoder());
    print("request through the tunnel", proxy, whole(HttpMethod.GET, "/"));
  }

  /** A complete request, after which another may follow. */
  private static HttpRequest whole(HttpMethod method, String target) {
    HttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, target);
    request.headers().set("Host", HOST).set("User-Agent", TOY);
    return request;
  }

  /** A request in scope that cannot be written must not affect later messages. */
  private static void afterAFailure() {
    EmbeddedChannel proxy = connected(new HttpRequestEncoder(), "proxy.example.com");
    HttpRequest upload = request(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    upload.headers().set("Host", "proxy.example.com").set("Transfer-Encoding", "chunked");
    print("upload, out of scope", proxy, upload);
    fail();
    LastHttpContent end = new DefaultLastHttpContent();
    end.trailingHeaders().set("Digest", "1");
    print("trailers after a request that failed", proxy, end);
    fail();
    HttpRequest connect = request(HttpVersion.HTTP_1_1, HttpMethod.CONNECT, "in.example.com:80");
    print("CONNECT after a request that failed", proxy, connect);
  }

  /** Writing fails because the previous request is incomplete. */
  private static void fail() {
    EmbeddedChannel channel = connected(new HttpRequestEncoder());
    HttpRequest request = request(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    channel.writeOutbound(request);
    try {
      channel.writeOutbound(request);
      throw new AssertionError("written in the middle of another request");
    } catch (EncoderException expected) {
      channel.finishAndReleaseAll();
    }
  }

  private static HttpRequest request(HttpVersion version, HttpMethod method, String target) {
    HttpRequest request = new DefaultHttpRequest(version, method, target);
    request.headers().set("Host", HOST).set("User-Agent", TOY).set("Accept", "*/*");
    return request;
  }

  private static void print(String name, ChannelHandler encoder, Object message) {
    print(name, connected(encoder), message);
  }

  private static void print(String name, EmbeddedChannel channel, Object message) {
    channel.writeOutbound(message);
    ByteBuf written = channel.readOutbound();
    print(name, written.toString(StandardCharsets.US_ASCII).replace("\r\n", " | "));
    channel.releaseOutbound(); // discard the end marker of a complete request
  }

  private static EmbeddedChannel connected(ChannelHandler handler) {
    return connected(handler, "in.example.com");
  }

  private static EmbeddedChannel connected(ChannelHandler handler, String host) {
    return new EmbeddedChannel(handler) {
      @Override
      protected SocketAddress remoteAddress0() {
        return InetSocketAddress.createUnresolved(host, 80);
      }
    };
  }

  private static void print(String name, String message) {
    System.out.println(name + ": " + message);
  }

  private static void http2() throws Exception {
    printHttp2("HTTP/2 request", http2Request("GET").add(USER_AGENT, TOY), false);
    printHttp2(
        "HTTP/2 read-only request",
        ReadOnlyHttp2Headers.clientHeaders(
            false,
            AsciiString.of("GET"),
            AsciiString.of("/"),
            AsciiString.of("http"),
            HOST,
            USER_AGENT,
            TOY),
        false);
    printHttp2("HTTP/2 CONNECT", http2Request("CONNECT").add(USER_AGENT, TOY), false);
    printHttp2("HTTP/2 push", http2Request("GET").add(USER_AGENT, TOY), true);
    Http2Headers response = new DefaultHttp2Headers().status("200");
    printHttp2("HTTP/2 response", response.add(USER_AGENT, TOY), false);
    printHttp2("HTTP/2 trailers", new DefaultHttp2Headers().add(USER_AGENT, TOY), false);
    Http2Headers asked = http2Request("GET").add(USER_AGENT, TOY).add("accept", "*/*");
    EmbeddedChannel channel = connected(new ChannelInboundHandlerAdapter());
    ChannelHandlerContext context = channel.pipeline().firstContext();
    try (DefaultHttp2FrameWriter writer = new DefaultHttp2FrameWriter(new Asking())) {
      writer.writeHeaders(context, 1, asked, 0, true, context.newPromise());
    }
    channel.finishAndReleaseAll();
  }

  /** An encoder that asks more about the headers than Netty's own, and encodes nothing. */
  private static final class Asking extends DefaultHttp2HeadersEncoder {

    @Override
    public void encodeHeaders(int stream, Http2Headers headers, ByteBuf out) {
      StringBuilder seen = new StringBuilder();
      seen.append(headers.size()).append(headers.isEmpty()).append(headers.names().size());
      seen.append(headers.method()).append(headers.scheme()).append(headers.authority());
      seen.append(headers.path()).append(headers.status());
      for (Entry<CharSequence, CharSequence> one : headers) {
        for (Entry<CharSequence, CharSequence> other : headers) {
          seen.append(' ').append(one.getKey()).append('=').append(other.getValue());
        }
        seen.append(' ').append(headers.iterator().next().getKey());
      }
      for (CharSequence name : new CharSequence[] {USER_AGENT, "user-agent", "accept", "x"}) {
        seen.append(' ').append(headers.get(name)).append(headers.getAll(name));
        seen.append(headers.contains(name)).append(headers.get(name, "none"));
        seen.append(headers.contains(name, String.valueOf(headers.get(name)).toUpperCase(), true));
        seen.append(headers.contains(name, headers.get(name) + "x"));
      }
      print("HTTP/2 request for another encoder", seen.toString());
    }
  }

  private static Http2Headers http2Request(String method) {
    return new DefaultHttp2Headers().method(method).scheme("http").authority(HOST).path("/");
  }

  private static void printHttp2(String name, Http2Headers headers, boolean push) throws Exception {
    EmbeddedChannel channel = connected(new ChannelInboundHandlerAdapter());
    ChannelHandlerContext context = channel.pipeline().firstContext();
    try (DefaultHttp2FrameWriter writer = new DefaultHttp2FrameWriter()) {
      if (push) {
        writer.writePushPromise(context, 1, 2, headers, 0, context.newPromise());
      } else {
        writer.writeHeaders(context, 1, headers, 0, true, context.newPromise());
      }
    }
    channel.flush();
    try (DefaultHttp2FrameReader reader = new DefaultHttp2FrameReader(false)) {
      for (ByteBuf written = channel.readOutbound();
          written != null;
          written = channel.readOutbound()) {
        reader.readFrame(context, written, new Printer(name));
      }
    }
  }

  private static final class Printer extends Http2FrameAdapter {

    private final String name;

    Printer(String name) {
      this.name = name;
    }

    @Override
    public void onHeadersRead(
        ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean end) {
      print(name, headers.toString());
    }

    @Override
    public void onPushPromiseRead(
        ChannelHandlerContext context, int stream, int promised, Http2Headers headers, int pad) {
      print(name, headers.toString());
    }
  }
}
