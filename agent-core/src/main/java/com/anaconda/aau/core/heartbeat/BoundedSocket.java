package com.anaconda.aau.core.heartbeat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

/**
 * A socket whose reads all end by a deadline. A timeout alone restarts with every read, so a server
 * could delay a handshake by sending single bytes.
 */
final class BoundedSocket extends Socket {
  private final Deadline deadline;

  BoundedSocket(Deadline deadline) {
    // Otherwise the JDK would ask the application's proxy selector for a SOCKS server.
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new BoundedStream(super.getInputStream());
  }

  private final class BoundedStream extends FilterInputStream {

    BoundedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      setSoTimeout(deadline.millis());
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      setSoTimeout(deadline.millis());
      return super.read(bytes, offset, length);
    }
  }
}
