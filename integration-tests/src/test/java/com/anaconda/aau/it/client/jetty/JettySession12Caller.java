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

/** Calls the low-level HTTP/2 client of Jetty 12. */
@CompiledWith("org.eclipse.jetty.http2:jetty-http2-client:12.1.14")
public final class JettySession12Caller extends AnyJettySessionCaller {

  private final HTTP2Client client = new HTTP2Client();
  private final SslContextFactory.Client trusting = new SslContextFactory.Client(true);

  public JettySession12Caller(Settings none) throws Exception {
    client.addBean(trusting);
    client.start();
  }

  @Override
  void connect(
      boolean secure, InetSocketAddress address, Session.Listener none, Promise<Session> session) {
    client.connect(secure ? trusting : null, address, none, session);
  }

  @Override
  MetaData.Request request(String url, RequestSpec spec) {
    HttpFields.Mutable fields = HttpFields.build();
    if (spec.userAgent != null) {
      fields.add("User-Agent", spec.userAgent);
    }
    spec.addHeaders(
        (name, value) -> {
          if (!name.equals("Host")) {
            fields.add(name, value);
          }
        });
    return new MetaData.Request(spec.method, HttpURI.from(url), HttpVersion.HTTP_2, fields);
  }
}
