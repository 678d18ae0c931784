package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Calls the low-level HTTP/2 client of Jetty 10 to 12. */
@CompiledWith("org.eclipse.jetty.http2:jetty-http2-client:12.1.14")
public final class JettySession12Caller extends AnyJettySessionCaller {

  private final HTTP2Client client = new HTTP2Client();
  private final SslContextFactory.Client trusting = new SslContextFactory.Client(true);

  public JettySession12Caller(Settings none) throws Exception {
    client.addBean(trusting);
    client.start();
  }

  /** Calls the method by reflection, because Jetty 12 changed the type of its first parameter. */
  @Override
  void connect(
      boolean secure, InetSocketAddress address, Session.Listener none, Promise<Session> session)
      throws ReflectiveOperationException {
    for (Method method : HTTP2Client.class.getMethods()) {
      if (method.getName().equals("connect")
          && method.getReturnType() == void.class
          && method.getParameterTypes().length == 4) {
        method.invoke(client, secure ? trusting : null, address, none, session);
        return;
      }
    }
    throw new NoSuchMethodException("connect");
  }

  /** Adds headers by reflection, because Jetty 12 turned the class into an interface. */
  @Override
  MetaData.Request request(String url, RequestSpec spec) throws ReflectiveOperationException {
    List<String> headers = new ArrayList<>();
    if (spec.userAgent != null) {
      headers.addAll(Arrays.asList("User-Agent", spec.userAgent));
    }
    spec.addHeaders(
        (name, value) -> {
          if (!name.equals("Host")) {
            headers.addAll(Arrays.asList(name, value));
          }
        });
    HttpFields fields = HttpFields.build();
    Method add = HttpFields.Mutable.class.getMethod("add", String.class, String.class);
    for (int i = 0; i < headers.size(); i += 2) {
      add.invoke(fields, headers.get(i), headers.get(i + 1));
    }
    return new MetaData.Request(spec.method, HttpURI.from(url), HttpVersion.HTTP_2, fields);
  }
}
