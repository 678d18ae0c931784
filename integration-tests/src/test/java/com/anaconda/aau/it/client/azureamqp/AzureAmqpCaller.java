package com.anaconda.aau.it.client.azureamqp;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.microsoft.azure.proton.transport.ws.impl.WebSocketHandlerImpl;
import com.microsoft.azure.proton.transport.ws.impl.WebSocketImpl;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.Transport;
import org.apache.qpid.proton.engine.impl.TransportInternal;

/**
 * Opens an AMQP connection over WebSocket with Qpid Proton, as the clients for Azure do. Reports a
 * successful handshake as status 200.
 */
public final class AzureAmqpCaller implements HttpCaller {

  public AzureAmqpCaller(Settings none) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Map<String, String> headers = new TreeMap<>();
    if (spec.userAgent != null) {
      headers.put("User-Agent", spec.userAgent);
    }
    spec.addHeaders(headers::put);
    return HttpCall.of(() -> send(URI.create(spec.url), headers), headers::toString);
  }

  private static int send(URI url, Map<String, String> headers) throws IOException {
    Handshake handshake = new Handshake();
    WebSocketImpl layer = new WebSocketImpl();
    layer.configure(
        url.getAuthority(), url.getPath(), "", url.getPort(), "AMQPWSB10", headers, handshake);
    Transport transport = Proton.transport();
    ((TransportInternal) transport).addTransportLayer(layer);
    Connection connection = Proton.connection();
    transport.bind(connection);
    connection.open();
    SocketFactory factory =
        url.getScheme().equals("https")
            ? SSLSocketFactory.getDefault()
            : SocketFactory.getDefault();
    try (Socket socket = factory.createSocket(url.getHost(), url.getPort())) {
      byte[] received = new byte[1024];
      while (handshake.succeeded == null) {
        byte[] written = new byte[transport.pending()];
        transport.head().get(written);
        transport.pop(written.length);
        socket.getOutputStream().write(written);
        int count = socket.getInputStream().read(received);
        transport.tail().put(received, 0, count);
        transport.process();
      }
    }
    return handshake.succeeded ? 200 : 400;
  }

  private static final class Handshake extends WebSocketHandlerImpl {

    private Boolean succeeded;

    @Override
    public Boolean validateUpgradeReply(ByteBuffer reply) {
      succeeded = super.validateUpgradeReply(reply);
      return succeeded;
    }
  }
}
