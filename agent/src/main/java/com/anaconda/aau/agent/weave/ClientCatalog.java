package com.anaconda.aau.agent.weave;

import static com.anaconda.aau.agent.weave.Call.onArgument;
import static com.anaconda.aau.agent.weave.Call.onFifthArgument;
import static com.anaconda.aau.agent.weave.Call.onResult;
import static com.anaconda.aau.agent.weave.Call.onSecondArgument;
import static com.anaconda.aau.agent.weave.Call.onStaticArgument;
import static com.anaconda.aau.agent.weave.Call.onStaticSecondArgument;
import static com.anaconda.aau.agent.weave.Call.onStaticThirdArgument;
import static com.anaconda.aau.agent.weave.Call.onThirdArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes that write an HTTP request's headers to the wire, a row for each.
 *
 * <p>A row names the client's package, the class below it, the hook, and the methods that call it.
 * Only the part below the package has to match: the package itself is another in a relocated copy
 * (Maven up to 3.8 has Apache HttpClient as {@code
 * org.apache.maven.wagon.providers.http.httpclient}). A new row also needs its last letter in
 * {@link ClientTransformer#mayBeClient}.
 */
final class ClientCatalog {

  // What Jetty's methods that send headers take: 9, 10 and 11, 12.
  private static final String JETTY_9 =
      "(Lorg/eclipse/jetty/client/HttpExchange;Lorg/eclipse/jetty/client/HttpContent;"
          + "Lorg/eclipse/jetty/util/Callback;)V";
  private static final String JETTY_10 =
      "(Lorg/eclipse/jetty/client/HttpExchange;Ljava/nio/ByteBuffer;Z"
          + "Lorg/eclipse/jetty/util/Callback;)V";
  private static final String JETTY_12 =
      "(Lorg/eclipse/jetty/client/transport/HttpExchange;Ljava/nio/ByteBuffer;Z"
          + "Lorg/eclipse/jetty/util/Callback;)V";

  private static final String GRIZZLY_HOOK = "org/glassfish/grizzly/http/AauGrizzlyHook";
  private static final String NETTY_3_HEADERS =
      "(Lorg/jboss/netty/buffer/ChannelBuffer;Lorg/jboss/netty/handler/codec/http/HttpMessage;)V";
  private static final String NETTY_4_ENCODE =
      "(Lio/netty/channel/ChannelHandlerContext;Ljava/lang/Object;Ljava/util/List;)V";

  private static final ClientClass[] CLIENTS = {
    // HttpURLConnection. The overload with three parameters calls this one; HttpsClient inherits.
    ClientClass.ofJdk(
        "sun/net/www/http/HttpClient",
        "sun/net/www/http/AauHttpUrlConnectionHook",
        onArgument(
            "writeRequests",
            "(Lsun/net/www/MessageHeader;Lsun/net/www/http/PosterOutputStream;)V",
            "rewrite")),

    // java.net.http, all of HTTP/1.1, HTTP/2, HTTP/3, redirects and WebSocket handshakes.
    ClientClass.ofJdk(
        "jdk/internal/net/http/HttpRequestImpl",
        "jdk/internal/net/http/AauJdkHttpClientHook",
        onResult(
            "getSystemHeadersBuilder",
            "()Ljdk/internal/net/http/common/HttpHeadersBuilder;",
            "rewriteSystemHeaders"),
        onResult("getUserHeaders", "()Ljava/net/http/HttpHeaders;", "rewriteUserHeaders")),

    // OkHttp 2: before 2.7, since. Of a relocated copy of the latter, only a name that OkHttp 3 has
    // changed tells that it is not an OkHttp 3.
    okHttp2("internal/http/HttpTransport"),
    okHttp2("internal/http/SpdyTransport"),
    okHttp2("internal/http/FramedTransport"),
    okHttp2("internal/http/Http1xStream").using("getRoute"),
    okHttp2("internal/http/Http2xStream").using("httpUrl"),

    // OkHttp 3 to 5: since 3.14, since 3.5, before.
    okHttp("internal/http1/Http1ExchangeCodec", "rewrite"),
    okHttp("internal/http2/Http2ExchangeCodec", "rewrite"),
    okHttp("internal/http1/Http1Codec", "rewriteBefore314"),
    okHttp("internal/http2/Http2Codec", "rewriteBefore314"),
    okHttp("internal/http/Http1xStream", "rewriteBefore314"),
    okHttp("internal/http/Http2xStream", "rewriteBefore314"),

    // Commons HttpClient 3. What writes the headers completes them first: its User-Agent, its Host.
    ClientClass.of(
        "org/apache/commons/httpclient",
        "HttpMethodBase",
        "org/apache/commons/httpclient/AauCommonsHttpClient3Hook",
        onSecondArgument(
            "addHostRequestHeader",
            "(Lorg/apache/commons/httpclient/HttpState;Lorg/apache/commons/httpclient/HttpConnection;)V",
            "rewrite"),
        onSecondArgument(
            "readResponse",
            "(Lorg/apache/commons/httpclient/HttpState;Lorg/apache/commons/httpclient/HttpConnection;)V",
            "restore")),

    // Apache HttpClient 4: since 4.3, before.
    ClientClass.of(
        "org/apache/http",
        "impl/DefaultBHttpClientConnection",
        "org/apache/http/impl/AauApacheHttpClient4Hook",
        onArgument("sendRequestHeader", "(Lorg/apache/http/HttpRequest;)V", "rewrite")),
    ClientClass.of(
        "org/apache/http",
        "impl/AbstractHttpClientConnection",
        "org/apache/http/impl/AauApacheHttpClient4Hook",
        onArgument("sendRequestHeader", "(Lorg/apache/http/HttpRequest;)V", "rewriteBefore43")),

    // Apache HttpAsyncClient 4.
    ClientClass.of(
        "org/apache/http",
        "impl/nio/DefaultNHttpClientConnection",
        "org/apache/http/impl/nio/AauApacheHttpAsyncClient4Hook",
        onArgument("submitRequest", "(Lorg/apache/http/HttpRequest;)V", "rewrite")),

    // Apache HttpClient 5: blocking, not blocking, HTTP/2. Not what turns a request into fields: it
    // does so with what a server pushes.
    ClientClass.of(
        "org/apache/hc/core5",
        "http/impl/io/DefaultBHttpClientConnection",
        "org/apache/hc/core5/http/AauApacheHttpClient5Hook",
        onArgument(
            "sendRequestHeader",
            "(Lorg/apache/hc/core5/http/ClassicHttpRequest;)V",
            "rewriteClassic")),
    ClientClass.of(
        "org/apache/hc/core5",
        "http/impl/nio/AbstractHttp1StreamDuplexer",
        "org/apache/hc/core5/http/AauApacheHttpClient5Hook",
        onArgument(
            "commitMessageHead",
            "(Lorg/apache/hc/core5/http/HttpMessage;ZLorg/apache/hc/core5/http/impl/nio/FlushMode;)V",
            "rewriteMessage")),
    ClientClass.of(
        "org/apache/hc/core5",
        "http2/impl/nio/AbstractH2StreamMultiplexer",
        "org/apache/hc/core5/http2/impl/nio/AauApacheHttp2ClientHook",
        onSecondArgument("commitHeaders", "(ILjava/util/List;Z)V", "rewrite")),

    // Netty 4, its HTTP/2, its HTTP/3, Netty 3: Reactor Netty, AsyncHttpClient, Vert.x, Play WS,
    // gRPC. What encodes a message knows the connection, what encodes headers takes a copy of them.
    ClientClass.of(
        "io/netty",
        "handler/codec/http/HttpObjectEncoder",
        "io/netty/handler/codec/http/AauNettyHook",
        onSecondArgument("encode", NETTY_4_ENCODE, "begin").withFirstArgument(),
        onArgument(
            "encodeHeaders",
            "(Lio/netty/handler/codec/http/HttpHeaders;Lio/netty/buffer/ByteBuf;)V",
            "rewrite")),
    // 4.0.0 and 4.0.1, until 4.0.24: they hand the headers to no method of the encoder's.
    ClientClass.of(
        "io/netty",
        "handler/codec/http/HttpObjectEncoder",
        "io/netty/handler/codec/http/AauNettyHook",
        onSecondArgument(
                "encode",
                "(Lio/netty/channel/ChannelHandlerContext;"
                    + "Lio/netty/handler/codec/http/HttpObject;Ljava/util/List;)V",
                "rewriteObjectInPlace")
            .withFirstArgument()),
    ClientClass.of(
        "io/netty",
        "handler/codec/http/HttpObjectEncoder",
        "io/netty/handler/codec/http/AauNettyHook",
        onSecondArgument("encode", NETTY_4_ENCODE, "rewriteInPlace").withFirstArgument()),
    // Not the encoder of headers: there, what a server pushes looks like a request.
    ClientClass.of(
        "io/netty",
        "handler/codec/http2/DefaultHttp2FrameWriter",
        "io/netty/handler/codec/http2/AauNettyHttp2Hook",
        onThirdArgument(
                "writeHeadersInternal",
                "(Lio/netty/channel/ChannelHandlerContext;I"
                    + "Lio/netty/handler/codec/http2/Http2Headers;IZZISZ"
                    + "Lio/netty/channel/ChannelPromise;)Lio/netty/channel/ChannelFuture;",
                "rewrite")
            .withFirstArgument()),
    ClientClass.of(
        "io/netty",
        "handler/codec/http3/Http3FrameCodec",
        "io/netty/handler/codec/http3/AauNettyHttp3Hook",
        onSecondArgument(
                "writeHeadersFrame",
                "(Lio/netty/channel/ChannelHandlerContext;"
                    + "Lio/netty/handler/codec/http3/Http3HeadersFrame;"
                    + "Lio/netty/channel/ChannelPromise;)V",
                "rewrite")
            .withFirstArgument()),
    netty3(onSecondArgument("encodeHeaders", NETTY_3_HEADERS, "rewrite")),
    netty3(onStaticSecondArgument("encodeHeaders", NETTY_3_HEADERS, "rewrite")),

    // gRPC on OkHttp: since 1.18, before.
    ClientClass.of(
        "io/grpc/okhttp",
        "ExceptionHandlingFrameWriter",
        "io/grpc/okhttp/AauGrpcOkHttpHook",
        onFifthArgument("synStream", "(ZZIILjava/util/List;)V", "rewrite")),
    ClientClass.of(
        "io/grpc/okhttp",
        "AsyncFrameWriter",
        "io/grpc/okhttp/AauGrpcOkHttpHook",
        onFifthArgument("synStream", "(ZZIILjava/util/List;)V", "rewrite")),

    // Jetty client: 9, 10 and 11, 12. Each HTTP/1.1 and HTTP/2, the last one HTTP/3 as well. What
    // sends headers asks the request for them, and gets a copy.
    ClientClass.of(
        "org/eclipse",
        "jetty/client/HttpRequest", // Vert.x has a client/HttpRequest, too
        "org/eclipse/jetty/client/AauJettyClient9Hook",
        onResult("getHeaders", "()Lorg/eclipse/jetty/http/HttpFields;", "rewrite")),
    ClientClass.of(
        "org/eclipse",
        "jetty/client/transport/HttpRequest",
        "org/eclipse/jetty/client/transport/AauJettyClient12Hook",
        onResult("getHeaders", "()Lorg/eclipse/jetty/http/HttpFields;", "rewrite")),
    ClientClass.of(
        "org/eclipse/jetty",
        "client/http/HttpSenderOverHTTP",
        "org/eclipse/jetty/client/AauJettyClient9Hook",
        onArgument("sendHeaders", JETTY_9, "begin")),
    ClientClass.of(
        "org/eclipse/jetty",
        "http2/client/http/HttpSenderOverHTTP2",
        "org/eclipse/jetty/client/AauJettyClient9Hook",
        onArgument("sendHeaders", JETTY_9, "begin")),
    ClientClass.of(
        "org/eclipse/jetty",
        "client/http/HttpSenderOverHTTP",
        "org/eclipse/jetty/client/AauJettyClient9Hook",
        onArgument("sendHeaders", JETTY_10, "begin")),
    ClientClass.of(
        "org/eclipse/jetty",
        "http2/client/http/HttpSenderOverHTTP2",
        "org/eclipse/jetty/client/AauJettyClient9Hook",
        onArgument("sendHeaders", JETTY_10, "begin")),
    ClientClass.of(
        "org/eclipse/jetty",
        "client/transport/internal/HttpSenderOverHTTP",
        "org/eclipse/jetty/client/transport/AauJettyClient12Hook",
        onArgument("sendHeaders", JETTY_12, "begin")),
    ClientClass.of(
        "org/eclipse/jetty",
        "http2/client/transport/internal/HttpSenderOverHTTP2",
        "org/eclipse/jetty/client/transport/AauJettyClient12Hook",
        onArgument("sendHeaders", JETTY_12, "begin")),
    ClientClass.of(
        "org/eclipse/jetty",
        "http3/client/transport/internal/HttpSenderOverHTTP3",
        "org/eclipse/jetty/client/transport/AauJettyClient12Hook",
        onArgument("sendHeaders", JETTY_12, "begin")),

    // Ktor on its own engine: since 2.3, since 2.0, since 1.3, 1.2, before. No caller of these: the
    // engine also makes the CONNECT to a proxy, with the header of the request.
    ClientClass.of(
        "io/ktor",
        "client/engine/cio/UtilsKt",
        "io/ktor/client/engine/cio/AauKtorCioHook",
        onStaticArgument(
            "writeHeaders",
            "(Lio/ktor/client/request/HttpRequestData;Lio/ktor/utils/io/ByteWriteChannel;ZZ"
                + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            "rewrite")),
    ClientClass.of(
        "io/ktor",
        "client/engine/cio/UtilsKt",
        "io/ktor/client/engine/cio/AauKtorCioHook",
        onStaticArgument(
            "writeRequest",
            "(Lio/ktor/client/request/HttpRequestData;Lio/ktor/utils/io/ByteWriteChannel;"
                + "Lkotlin/coroutines/CoroutineContext;ZZ"
                + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            "rewrite")),
    ClientClass.of(
        "io/ktor",
        "client/engine/cio/UtilsKt",
        "io/ktor/client/engine/cio/AauKtorCioHook",
        onStaticArgument(
            "write",
            "(Lio/ktor/client/request/HttpRequestData;Lio/ktor/utils/io/ByteWriteChannel;"
                + "Lkotlin/coroutines/CoroutineContext;ZZ"
                + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            "rewrite")),
    ClientClass.of(
        "io/ktor",
        "client/engine/cio/UtilsKt",
        "io/ktor/client/engine/cio/AauKtorCioHook",
        onStaticArgument(
            "write",
            "(Lio/ktor/client/request/HttpRequestData;Lkotlinx/coroutines/io/ByteWriteChannel;"
                + "Lkotlin/coroutines/CoroutineContext;"
                + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            "rewrite")),
    ClientClass.of(
        "io/ktor",
        "client/engine/cio/UtilsKt",
        "io/ktor/client/engine/cio/AauKtor10CioHook",
        onStaticArgument(
            "write",
            "(Lio/ktor/client/request/DefaultHttpRequest;Lkotlinx/coroutines/io/ByteWriteChannel;"
                + "Lkotlin/coroutines/CoroutineContext;"
                + "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;",
            "rewrite")),

    // Pekko HTTP: HTTP/1.1, HTTP/2. Akka HTTP is found as a relocated copy of it.
    ClientClass.of(
        "org/apache/pekko",
        "http/impl/engine/rendering/HttpRequestRendererFactory",
        "org/apache/pekko/http/impl/engine/rendering/AauPekkoHttpHook",
        onArgument(
            "render",
            "(Lorg/apache/pekko/http/impl/engine/rendering/RequestRenderingContext;)"
                + "Lorg/apache/pekko/http/impl/engine/rendering/"
                + "HttpRequestRendererFactory$RequestRenderingOutput;",
            "rewrite")),
    ClientClass.of(
        "org/apache/pekko",
        "http/impl/engine/http2/MessageRendering",
        "org/apache/pekko/http/impl/engine/rendering/AauPekkoHttpHook",
        onArgument(
            "apply",
            "(Lorg/apache/pekko/http/scaladsl/model/HttpMessage;)"
                + "Lorg/apache/pekko/http/impl/engine/http2/Http2SubStream;",
            "rewriteHttp2")),

    // Undertow's client: HTTP/1.1, HTTP/2. What sends a request knows the connection, what writes
    // it takes a copy; its constructor since 1.3, before.
    ClientClass.of(
        "io/undertow",
        "client/http/HttpClientConnection",
        "io/undertow/client/AauUndertowClientHook",
        onArgument(
            "sendRequest",
            "(Lio/undertow/client/ClientRequest;Lio/undertow/client/ClientCallback;)V",
            "begin")),
    undertow("Lio/undertow/connector/ByteBufferPool;"),
    undertow("Lorg/xnio/Pool;"),
    ClientClass.of(
        "io/undertow",
        "protocols/http2/Http2Channel",
        "io/undertow/client/AauUndertowClientHook",
        onArgument(
            "createStream",
            "(Lio/undertow/util/HeaderMap;)"
                + "Lio/undertow/protocols/http2/Http2HeadersStreamSinkChannel;",
            "rewriteHttp2")),

    // Grizzly's client: HTTP/1.1, HTTP/2. What writes a request knows the connection, what encodes
    // headers takes a copy of them: since 2.3, before; of HTTP/2 since 2.4, since 2.3.27, before.
    grizzly("[B", "rewrite"),
    grizzly("", "rewriteBefore23"),
    ClientClass.of(
        "org/glassfish/grizzly",
        "http2/DefaultOutputSink",
        GRIZZLY_HOOK,
        onSecondArgument(
                "writeDownStream",
                "(Lorg/glassfish/grizzly/http/HttpPacket;"
                    + "Lorg/glassfish/grizzly/filterchain/FilterChainContext;"
                    + "Lorg/glassfish/grizzly/CompletionHandler;"
                    + "Lorg/glassfish/grizzly/asyncqueue/MessageCloner;)V",
                "beginHttp2")
            .withFirstArgument()),
    grizzlyHttp2("Lorg/glassfish/grizzly/http2/HeadersEncoder;Ljava/util/Map;"),
    grizzlyHttp2("Lorg/glassfish/grizzly/http2/HeadersEncoder;"),
    grizzlyHttp2("Lorg/glassfish/grizzly/http2/compression/HeadersEncoder;"),
  };

  private ClientCatalog() {}

  /** Its method that encodes headers became static with 3.6. */
  private static ClientClass netty3(Call encodingHeaders) {
    return ClientClass.of(
        "org/jboss/netty",
        "handler/codec/http/HttpMessageEncoder",
        "org/jboss/netty/handler/codec/http/AauNetty3Hook",
        onThirdArgument(
                "encode",
                "(Lorg/jboss/netty/channel/ChannelHandlerContext;Lorg/jboss/netty/channel/Channel;"
                    + "Ljava/lang/Object;)Ljava/lang/Object;",
                "begin")
            .withFirstArgument(),
        encodingHeaders);
  }

  private static ClientClass grizzly(String more, String hookMethod) {
    return ClientClass.of(
        "org/glassfish/grizzly",
        "http/HttpCodecFilter",
        GRIZZLY_HOOK,
        onArgument(
            "handleWrite",
            "(Lorg/glassfish/grizzly/filterchain/FilterChainContext;)"
                + "Lorg/glassfish/grizzly/filterchain/NextAction;",
            "begin"),
        onStaticThirdArgument(
            "encodeMimeHeaders",
            "(Lorg/glassfish/grizzly/memory/MemoryManager;Lorg/glassfish/grizzly/Buffer;"
                + "Lorg/glassfish/grizzly/http/util/MimeHeaders;"
                + more
                + ")Lorg/glassfish/grizzly/Buffer;",
            hookMethod));
  }

  private static ClientClass grizzlyHttp2(String more) {
    return ClientClass.of(
        "org/glassfish/grizzly",
        "http2/EncoderUtils",
        GRIZZLY_HOOK,
        onStaticArgument(
            "encodeUserHeaders",
            "(Lorg/glassfish/grizzly/http/util/MimeHeaders;" + more + ")V",
            "rewrite"));
  }

  private static ClientClass undertow(String pool) {
    return ClientClass.of(
            "io/undertow",
            "client/http/HttpRequestConduit",
            "io/undertow/client/AauUndertowClientHook",
            onThirdArgument(
                "<init>",
                "(Lorg/xnio/conduits/StreamSinkConduit;"
                    + pool
                    + "Lio/undertow/client/ClientRequest;)V",
                "rewrite"))
        .onLibrary("org/xnio");
  }

  private static ClientClass okHttp2(String name) {
    return ClientClass.of(
        "com/squareup/okhttp",
        name,
        "com/squareup/okhttp/AauOkHttp2Hook",
        onArgument("writeRequestHeaders", "(Lcom/squareup/okhttp/Request;)V", "rewrite"));
  }

  private static ClientClass okHttp(String name, String hookMethod) {
    return ClientClass.of(
        "okhttp3",
        name,
        "okhttp3/AauOkHttpHook",
        onArgument("writeRequestHeaders", "(Lokhttp3/Request;)V", hookMethod));
  }

  /**
   * The rows that a class may belong to, none when it is not a client's. More than one when clients
   * name their classes alike: of a relocated copy, only its methods tell whose it is.
   *
   * @param className with slashes, relocated or not
   */
  static List<ClientClass> find(String className) {
    List<ClientClass> found = new ArrayList<>(2);
    boolean original = false;
    for (ClientClass client : CLIENTS) {
      if (client.matches(className)) {
        if (client.isOriginal(className) && !original) {
          original = true;
          found.clear();
        }
        if (client.isOriginal(className) == original) {
          found.add(client);
        }
      }
    }
    return found;
  }

  /** All rows. */
  static ClientClass[] all() {
    return CLIENTS.clone();
  }
}
