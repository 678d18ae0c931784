package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.program.Settings;
import io.undertow.UndertowOptions;
import io.undertow.client.ClientConnection;
import io.undertow.client.UndertowClient;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import java.io.IOException;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.xnio.OptionMap;
import org.xnio.Xnio;

/** Calls Undertow's client since 1.3. */
public final class UndertowCaller extends AnyUndertowCaller {

  private final DefaultByteBufferPool buffers = new DefaultByteBufferPool(false, 16384);
  private final UndertowXnioSsl tls;

  public UndertowCaller(Settings settings) throws Exception {
    tls = new UndertowXnioSsl(Xnio.getInstance(), OptionMap.EMPTY, SSLContext.getDefault());
  }

  @Override
  ClientConnection connect(URI uri) throws IOException {
    OptionMap options =
        OptionMap.create(UndertowOptions.ENABLE_HTTP2, uri.getScheme().equals("https"));
    return UndertowClient.getInstance().connect(uri, worker, tls, buffers, options).get();
  }
}
