package org.java_websocket;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.util.Iterator;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ClientHandshakeBuilder;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.Handshakedata;

/**
 * Java-WebSocket: rewrites the handshake that a client is about to write.
 *
 * <p>One method knows the connection; it later calls another one, which encodes the handshake after
 * the application has seen it. So the hook remembers the connection between the two calls.
 */
@Weaves(
    root = "org",
    classes = "java_websocket/WebSocketImpl",
    calls =
        @Call(
            method = "startHandshake",
            descriptor = "(Lorg/java_websocket/handshake/ClientHandshakeBuilder;)V",
            to = "begin"),
    fits = {"org.java-websocket:Java-WebSocket:1.3.0", "org.java-websocket:Java-WebSocket:1.6.0"})
@Weaves(
    root = "org",
    classes = "java_websocket/drafts/Draft",
    calls =
        @Call(
            method = "createHandshake",
            descriptor = "(Lorg/java_websocket/handshake/Handshakedata;Z)Ljava/util/List;"),
    fits = {"org.java-websocket:Java-WebSocket:1.4.0", "org.java-websocket:Java-WebSocket:1.6.0"})
@Weaves(
    root = "org",
    classes = "java_websocket/drafts/Draft",
    calls =
        @Call(
            method = "createHandshake",
            descriptor =
                "(Lorg/java_websocket/handshake/Handshakedata;Lorg/java_websocket/WebSocket$Role;Z)"
                    + "Ljava/util/List;"),
    fits = {"org.java-websocket:Java-WebSocket:1.3.0", "org.java-websocket:Java-WebSocket:1.3.9"})
public final class AauJavaWebSocketHook {

  private static final String USER_AGENT = "User-Agent";

  /** The connection whose handshake is being written. */
  private static final ThreadLocal<Object[]> BEING_WRITTEN = beingWritten();

  private AauJavaWebSocketHook() {}

  private static ThreadLocal<Object[]> beingWritten() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /** Remembers the connection, replacing any that is left over from a failed handshake. */
  public static ClientHandshakeBuilder begin(ClientHandshakeBuilder handshake, Object connection) {
    try {
      Object[] connections = BEING_WRITTEN.get();
      if (connections == null) {
        connections = new Object[1];
        BEING_WRITTEN.set(connections);
      }
      connections[0] = connection;
    } catch (Throwable leaveAsItIs) {
      // The handshake is sent unchanged.
    }
    return handshake;
  }

  /**
   * Returns a copy. Also called for servers' responses, but never on a thread that began a
   * handshake.
   */
  public static Handshakedata rewrite(Handshakedata handshake, Object draft) {
    try {
      Object[] connections = BEING_WRITTEN.get();
      WebSocketImpl connection = connections == null ? null : (WebSocketImpl) connections[0];
      if (connection == null || !(handshake instanceof ClientHandshake)) {
        return handshake;
      }
      connections[0] = null;
      String current = field(handshake, USER_AGENT);
      // Before 1.3.1, this is the proxy's address if the connection is a tunnel through a proxy.
      InetSocketAddress address = connection.getRemoteSocketAddress();
      String target =
          address == null ? null : bracketed(address.getHostString()) + ':' + address.getPort();
      String rewritten = AauBridge.userAgent(current, target, -1, field(handshake, "Host"));
      return rewritten == current ? handshake : copy((ClientHandshake) handshake, rewritten);
    } catch (Throwable leaveAsItIs) {
      return handshake;
    }
  }

  /** Returns null if the field is absent; the client would return an empty string. */
  private static String field(Handshakedata handshake, String name) {
    return handshake.hasFieldValue(name) ? handshake.getFieldValue(name) : null;
  }

  private static String bracketed(String host) {
    return host.indexOf(':') < 0 ? host : '[' + host + ']';
  }

  /** Copies the fields. Their order stays the same, because the client sorts them by name. */
  private static Handshakedata copy(ClientHandshake handshake, String userAgent) {
    HandshakeImpl1Client copy = new HandshakeImpl1Client();
    copy.setResourceDescriptor(handshake.getResourceDescriptor());
    copy.setContent(handshake.getContent());
    for (Iterator<String> names = handshake.iterateHttpFields(); names.hasNext(); ) {
      String name = names.next();
      if (!USER_AGENT.equalsIgnoreCase(name)) {
        copy.put(name, handshake.getFieldValue(name));
      } else if (userAgent != null) {
        copy.put(name, userAgent);
      }
    }
    if (userAgent != null && !copy.hasFieldValue(USER_AGENT)) {
      copy.put(USER_AGENT, userAgent);
    }
    return copy;
  }
}
