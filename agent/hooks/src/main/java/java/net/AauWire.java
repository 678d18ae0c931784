package java.net;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLSocket;

/**
 * Connects the JDK's own code that writes to the network to the agent's audit.
 *
 * <p>Only an audit defines this class and makes the JDK call it. The calls change nothing: they
 * pass on what is about to be written and swallow every failure.
 */
public abstract class AauWire {

  private static volatile AauWire observer;

  /** Called by the only subclass, which belongs to the agent. */
  protected AauWire() {}

  /**
   * Connects the observer, which sees all further writes. Returns false if another one is
   * connected, which stays: nobody else may see what the program writes.
   */
  public static synchronized boolean connect(AauWire candidate) {
    if (observer == null) {
      observer = candidate;
    }
    return observer == candidate;
  }

  /** Disconnects the observer if it is the one that is connected. */
  public static synchronized void disconnect(AauWire connected) {
    if (observer == connected) {
      observer = null;
    }
  }

  /** Called before the connection writes some bytes of an array. */
  public static void write(Object connection, byte[] bytes, int offset, int length) {
    AauWire observer = AauWire.observer;
    if (observer != null) {
      try {
        observer.observe(connection, bytes, offset, length);
      } catch (Throwable unobserved) {
        // The program must not notice.
      }
    }
  }

  /** Called before the connection writes what remains in a buffer. */
  public static void write(Object connection, ByteBuffer buffer) {
    AauWire observer = AauWire.observer;
    if (observer != null) {
      try {
        observer.observe(connection, new ByteBuffer[] {buffer}, 0, 1);
      } catch (Throwable unobserved) {
        // The program must not notice.
      }
    }
  }

  /** Called before the connection writes what remains in some buffers. */
  public static void write(Object connection, ByteBuffer[] buffers, int offset, int length) {
    AauWire observer = AauWire.observer;
    if (observer != null) {
      try {
        observer.observe(connection, buffers, offset, length);
      } catch (Throwable unobserved) {
        // The program must not notice.
      }
    }
  }

  /** Called before a server waits for its next connection. */
  public static void accept(Object server) {
    AauWire observer = AauWire.observer;
    if (observer != null) {
      try {
        observer.observeServer(server);
      } catch (Throwable unobserved) {
        // The program must not notice.
      }
    }
  }

  /** Returns the other end of a socket, or null if it is not connected. */
  protected static InetSocketAddress remoteAddress(SocketImpl socket) {
    InetAddress address = socket.getInetAddress();
    return address == null ? null : new InetSocketAddress(address, socket.getPort());
  }

  /** Returns the port at this end of a socket. */
  protected static int localPort(SocketImpl socket) {
    return socket.getLocalPort();
  }

  /**
   * Returns the host that a TLS connection was made for, which may be behind a proxy. Only a class
   * of {@code java.base} may call the method that knows it.
   *
   * @throws ReflectiveOperationException if the socket belongs to another provider
   */
  protected static String peerHost(SSLSocket socket) throws ReflectiveOperationException {
    return (String) socket.getClass().getMethod("getPeerHost").invoke(socket);
  }

  /** Implements {@link #write(Object, byte[], int, int)}. */
  protected abstract void observe(Object connection, byte[] bytes, int offset, int length);

  /** Implements the two methods for buffers. */
  protected abstract void observe(Object connection, ByteBuffer[] buffers, int offset, int length);

  /** Implements {@link #accept}. */
  protected abstract void observeServer(Object server);
}
