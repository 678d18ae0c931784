package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Calls the low-level HTTP/2 client of Jetty 9. */
@CompiledWith("org.eclipse.jetty.http2:http2-client:9.4.58.v20250814")
public final class JettySession9Caller extends AnyJettySessionCaller {

  private final HTTP2Client client = new HTTP2Client();
  private final SslContextFactory trusting = new SslContextFactory(true);

  public JettySession9Caller(Settings none) throws Exception {
    client.addBean(trusting);
    client.start();
  }

  @Override
  void connect(
      boolean secure, InetSocketAddress address, Session.Listener none, Promise<Session> session) {
    if (secure) {
      client.connect(trusting, address, none, session);
    } else {
      client.connect(address, none, session);
    }
  }

  @Override
  MetaData.Request request(String url, RequestSpec spec) {
    HttpFields fields = new HttpFields();
    if (spec.userAgent != null) {
      fields.add("User-Agent", spec.userAgent);
    }
    spec.addHeaders(
        (name, value) -> {
          if (!name.equals("Host")) {
            fields.add(name, value);
          }
        });
    return new MetaData.Request(spec.method, new HttpURI(url), HttpVersion.HTTP_2, fields);
  }
}
