package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http2.frames.SettingsFrame;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.BufferUtil;

/**
 * HTTP/2 in a form that OkHttp up to 3.2 can cope with. Those versions fail on settings added after
 * RFC 7540, and may acknowledge the server's settings before sending their own, which servers
 * reject.
 */
final class PatientHttp2ConnectionFactory extends HTTP2ServerConnectionFactory {

  /** The combined length of a client's preface and of the header of its settings frame. */
  private static final int BEGINNING = 24 + 9;

  PatientHttp2ConnectionFactory(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  protected Map<Integer, Integer> newSettings() {
    Map<Integer, Integer> settings = super.newSettings();
    settings.remove(SettingsFrame.ENABLE_CONNECT_PROTOCOL);
    return settings;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return new Beginning(
        endPoint, connector.getExecutor(), super.newConnection(connector, endPoint));
  }

  /** Sends nothing until the client's settings have arrived. */
  private static final class Beginning extends AbstractConnection
      implements Connection.UpgradeFrom {

    private final Connection http2;
    private final ByteBuffer received = BufferUtil.allocate(1024);

    Beginning(EndPoint endPoint, Executor executor, Connection http2) {
      super(endPoint, executor);
      this.http2 = http2;
    }

    @Override
    public void onOpen() {
      super.onOpen();
      fillInterested();
    }

    @Override
    public void onFillable() {
      try {
        int filled = getEndPoint().fill(received);
        if (filled < 0) {
          close();
        } else if (received.remaining() < BEGINNING) {
          fillInterested();
        } else {
          getEndPoint().upgrade(http2);
        }
      } catch (IOException clientIsGone) {
        close();
      }
    }

    @Override
    public ByteBuffer onUpgradeFrom() {
      return received;
    }
  }
}
