package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.undertow.client.ClientConnection;
import io.undertow.client.UndertowClient;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import org.xnio.ByteBufferSlicePool;
import org.xnio.OptionMap;
import org.xnio.Pool;
import org.xnio.Xnio;
import org.xnio.ssl.JsseXnioSsl;
import org.xnio.ssl.XnioSsl;

/** Calls Undertow's client before 1.3, which uses XNIO's buffers. */
@CompiledWith(value = "io.undertow:undertow-core:1.2.12.Final", exhaustive = true)
public final class Undertow10Caller extends AnyUndertowCaller {

  private final Pool<ByteBuffer> buffers = new ByteBufferSlicePool(16384, 16384);
  private final XnioSsl tls;

  public Undertow10Caller(Settings settings) throws Exception {
    tls = new JsseXnioSsl(Xnio.getInstance(), OptionMap.EMPTY, SSLContext.getDefault());
  }

  @Override
  ClientConnection connect(URI uri) throws IOException {
    UndertowClient client = UndertowClient.getInstance();
    // 1.0 does not support TLS and lacks this method.
    return uri.getScheme().equals("https")
        ? client.connect(uri, worker, tls, buffers, OptionMap.EMPTY).get()
        : client.connect(uri, worker, buffers, OptionMap.EMPTY).get();
  }
}
