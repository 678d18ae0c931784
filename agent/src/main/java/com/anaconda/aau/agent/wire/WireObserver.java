package com.anaconda.aau.agent.wire;

import com.anaconda.aau.agent.audit.UnseenAudit;
import com.anaconda.aau.core.UserAgentSuffix;
import java.io.IOException;
import java.net.AauWire;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;

/** Looks at what the JDK is about to write, on the thread that writes. */
public final class WireObserver extends AauWire {

  private static final int HTTPS = 443;

  private final UnseenAudit audit;
  private final SeenRequests seen;
  private final Connections connections = new Connections();

  /** The ports at which this JVM accepts connections: what it writes there are answers. */
  private final Set<Integer> serverPorts = ConcurrentHashMap.newKeySet();

  /** Set while a thread is in this class, because loading a class can cause a write. */
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  /** Creates an observer that sees nothing before it is connected. */
  public WireObserver(UnseenAudit audit, SeenRequests seen) {
    this.audit = audit;
    this.seen = seen;
    // Loads the classes now, rather than while a program writes.
    byte[] own = "GET / HTTP/1.1\r\nUser-Agent: aau/0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    observe(new Object(), own, 0, own.length);
    origin(new Object(), RequestHead.ofHttp2(), 0);
    WritingClass.find(new StackTraceElement[0]);
  }

  /**
   * Sees all writes from now on.
   *
   * @throws IllegalStateException if another observer would see them instead
   */
  public void connect() {
    if (!AauWire.connect(this)) {
      throw new IllegalStateException("another observer is connected");
    }
  }

  /** Sees no further write. */
  public void disconnect() {
    AauWire.disconnect(this);
  }

  @Override
  protected void observe(Object connection, byte[] bytes, int offset, int length) {
    FirstRequest request = connections.get(connection);
    if (length > 0 && !request.isDone()) {
      int end = offset + Math.min(length, FirstRequest.MOST_BYTES);
      look(connection, request, Arrays.copyOfRange(bytes, offset, end), false);
    }
  }

  @Override
  protected void observe(Object connection, ByteBuffer[] buffers, int offset, int length) {
    FirstRequest request = connections.get(connection);
    if (!request.isDone()) {
      byte[] start = start(buffers, offset, length);
      if (start.length > 0) {
        look(connection, request, start, true);
      }
    }
  }

  /** Copies the first bytes without moving a buffer's position. */
  private static byte[] start(ByteBuffer[] buffers, int offset, int length) {
    byte[] start = new byte[FirstRequest.MOST_BYTES];
    int count = 0;
    for (int i = offset; i < offset + length && count < start.length; i++) {
      ByteBuffer buffer = buffers[i].duplicate();
      int added = Math.min(buffer.remaining(), start.length - count);
      buffer.get(start, count, added);
      count += added;
    }
    return Arrays.copyOf(start, count);
  }

  private void look(Object connection, FirstRequest request, byte[] start, boolean mayRepeat) {
    if (inside.get() != null || !request.begin()) {
      return;
    }
    inside.set(Boolean.TRUE);
    try {
      RequestHead head = request.add(start, mayRepeat, seen.decisions());
      String origin = head == null ? null : origin(connection, head, request.decisionsBefore());
      if (origin != null) {
        String className = WritingClass.find(new Throwable().getStackTrace());
        if (!WritingClass.isOurs(className)) {
          audit.record(className, origin.isEmpty() ? null : origin, head.protocol);
        }
      }
    } finally {
      inside.remove();
      request.end();
    }
  }

  /**
   * Returns the destination of a request that no hook saw, or an empty text if it is unknown.
   * Returns null if a hook saw the request, or if this JVM is the server.
   */
  private String origin(Object connection, RequestHead head, long decisionsBefore) {
    for (String userAgent : head.userAgents) {
      if (UserAgentSuffix.isIn(userAgent)) {
        return null;
      }
    }
    Endpoint endpoint = endpoint(connection);
    if (endpoint == null || isSeen(head, endpoint, decisionsBefore)) {
      return null;
    }
    String origin = endpoint.origin(head);
    return origin == null ? "" : origin;
  }

  private boolean isSeen(RequestHead head, Endpoint endpoint, long decisionsBefore) {
    if (head.isHttp2()) {
      // The headers are compressed, so look for a hook's decision about this host. The hook may
      // know the host by another name, so any decision since the connection began counts, too.
      return seen.has(HostName.host(endpoint.host)) || seen.decisions() > decisionsBefore;
    }
    for (String authority : Arrays.asList(head.target, head.host, endpoint.host, "")) {
      String host = HostName.host(authority);
      boolean isUnknown = head.userAgents.isEmpty() && !head.isComplete;
      if (isUnknown ? seen.has(host) : isSeen(host, head)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSeen(String host, RequestHead head) {
    for (String userAgent : head.userAgents) {
      if (seen.has(host, userAgent)) {
        return true;
      }
    }
    return head.userAgents.isEmpty() && seen.has(host, null);
  }

  /** Returns the other end of a connection, or null if this JVM is the server. */
  private Endpoint endpoint(Object connection) {
    try {
      if (connection instanceof SSLEngine) {
        SSLEngine engine = (SSLEngine) connection;
        return engine.getUseClientMode()
            ? new Endpoint(engine.getPeerHost(), engine.getPeerPort(), true)
            : null;
      }
      if (connection instanceof SSLSocket) {
        // Compare the ports: asking the socket for its mode might wait for a lock.
        SSLSocket socket = (SSLSocket) connection;
        return isServer(socket.getLocalPort()) ? null : endpointOf(socket);
      }
      if (connection instanceof SocketImpl) {
        SocketImpl socket = (SocketImpl) connection;
        return isServer(localPort(socket)) ? null : endpoint(remoteAddress(socket), false);
      }
      NetworkChannel channel = (NetworkChannel) connection;
      return isServer(channel.getLocalAddress()) ? null : endpoint(remoteAddressOf(channel), false);
    } catch (IOException | RuntimeException closed) {
      return null;
    }
  }

  private static Endpoint endpointOf(SSLSocket socket) {
    Endpoint connected =
        endpoint(new InetSocketAddress(socket.getInetAddress(), socket.getPort()), true);
    try {
      String host = peerHost(socket);
      return host == null || host.equalsIgnoreCase(connected.host)
          ? connected
          : new Endpoint(host, HTTPS, true); // The socket may be connected to a proxy.
    } catch (ReflectiveOperationException | RuntimeException otherProvider) {
      return connected;
    }
  }

  private static SocketAddress remoteAddressOf(NetworkChannel channel) throws IOException {
    return channel instanceof SocketChannel
        ? ((SocketChannel) channel).getRemoteAddress()
        : ((AsynchronousSocketChannel) channel).getRemoteAddress();
  }

  private static Endpoint endpoint(SocketAddress address, boolean isSecure) {
    if (!(address instanceof InetSocketAddress)) {
      return new Endpoint(null, -1, isSecure); // a Unix domain socket
    }
    InetSocketAddress internet = (InetSocketAddress) address;
    return new Endpoint(internet.getHostString(), internet.getPort(), isSecure);
  }

  private boolean isServer(SocketAddress local) {
    // A client's Unix domain socket has no path.
    return local instanceof InetSocketAddress
        ? isServer(((InetSocketAddress) local).getPort())
        : local != null && !local.toString().isEmpty();
  }

  private boolean isServer(int localPort) {
    return serverPorts.contains(localPort);
  }

  @Override
  protected void observeServer(Object server) {
    try {
      int port =
          server instanceof java.net.ServerSocket
              ? ((java.net.ServerSocket) server).getLocalPort()
              : port(((NetworkChannel) server).getLocalAddress());
      serverPorts.add(port);
    } catch (IOException closed) {
      // No connection will come.
    }
  }

  private static int port(SocketAddress address) {
    return address instanceof InetSocketAddress ? ((InetSocketAddress) address).getPort() : -1;
  }
}
