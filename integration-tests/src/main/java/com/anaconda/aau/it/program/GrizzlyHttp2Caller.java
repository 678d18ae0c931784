package com.anaconda.aau.it.program;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http2.Http2ClientFilter;
import org.glassfish.grizzly.http2.Http2Configuration;
import org.glassfish.grizzly.memory.Buffers;

/** Grizzly's codec with HTTP/2 on it, in clear text without asking the server first. */
public final class GrizzlyHttp2Caller extends GrizzlyCodecCaller {

  public GrizzlyHttp2Caller(Settings settings) {
    super(settings);
  }

  @Override
  void addCodec(FilterChainBuilder filters) {
    super.addCodec(filters);
    filters.add(new Http2ClientFilter(Http2Configuration.builder().priorKnowledge(true).build()));
  }

  /** Without a body it leaves the stream open. */
  @Override
  HttpPacket messageOf(HttpRequestPacket request) {
    return request.httpContentBuilder().content(Buffers.EMPTY_BUFFER).last(true).build();
  }
}
