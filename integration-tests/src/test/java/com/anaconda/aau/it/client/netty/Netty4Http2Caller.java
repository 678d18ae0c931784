package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.program.Settings;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.HttpConversionUtil.ExtensionHeaderNames;
import io.netty.handler.codec.http2.HttpToHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.InboundHttp2ToHttpAdapterBuilder;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;

/** Calls Netty 4 over HTTP/2, in clear text and over TLS. */
public final class Netty4Http2Caller extends Netty4Caller {

  public Netty4Http2Caller(Settings settings) {
    super(settings);
  }

  @Override
  void address(HttpHeaders headers, URI uri) {
    headers.set(ExtensionHeaderNames.SCHEME.text(), uri.getScheme());
  }

  @Override
  void offer(SslContextBuilder tls) {
    tls.applicationProtocolConfig(
        new ApplicationProtocolConfig(
            Protocol.ALPN,
            SelectorFailureBehavior.NO_ADVERTISE,
            SelectedListenerFailureBehavior.ACCEPT,
            ApplicationProtocolNames.HTTP_2));
  }

  @Override
  void addCodec(ChannelPipeline pipeline) {
    DefaultHttp2Connection connection = new DefaultHttp2Connection(false);
    pipeline.addLast(
        new HttpToHttp2ConnectionHandlerBuilder()
            .connection(connection)
            .frameListener(
                new InboundHttp2ToHttpAdapterBuilder(connection).maxContentLength(1 << 20).build())
            .build());
  }
}
