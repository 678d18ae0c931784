package com.anaconda.aau.it.client.grizzly;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.attributes.AttributeStorage;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http2.Http2ClientFilter;
import org.glassfish.grizzly.http2.Http2Configuration;

/**
 * Calls Grizzly's codec over HTTP/2 in clear text with prior knowledge. All requests to a server
 * share a connection.
 */
@CompiledWith("org.glassfish.grizzly:grizzly-http2:2.4.4")
public final class GrizzlyHttp2Caller extends GrizzlyCodecCaller {

  private final Map<String, Connection<?>> connections = new HashMap<>();

  public GrizzlyHttp2Caller(Settings settings) {
    super(settings);
  }

  @Override
  void addCodec(FilterChainBuilder filters) {
    super.addCodec(filters);
    filters.add(new Http2ClientFilter(Http2Configuration.builder().priorKnowledge(true).build()));
  }

  @Override
  Connection<?> connectionTo(URI uri) throws Exception {
    Connection<?> connection = connections.get(uri.getAuthority());
    if (connection == null) {
      connection = open(uri);
      connections.put(uri.getAuthority(), connection);
    }
    return connection;
  }

  @Override
  AttributeStorage holder(Connection<?> connection, HttpRequestPacket request) {
    return request;
  }

  @Override
  void release(Connection<?> connection) {}

  /**
   * Sends one request at a time. With or without the agent, Grizzly reads its {@code TreeMap} of
   * streams while another thread adds one, fails to find a stream from time to time, and closes the
   * connection: "Received DATA frame on IDLE stream".
   */
  @Override
  synchronized int send(URI uri, HttpRequestPacket request, RequestSpec spec) throws Exception {
    return super.send(uri, request, spec);
  }

  /**
   * Gives every request a body, even if it is empty, because Grizzly would otherwise leave the
   * stream open.
   */
  @Override
  HttpPacket messageOf(HttpRequestPacket request, RequestSpec spec) {
    return withBody(request, spec.hasBody() ? RequestSpec.body() : new byte[0]);
  }
}
