package org.eclipse.jetty.alpn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Stands in for the ALPN class that old clients call by this name. The original came in a jar on
 * the boot class path that changed classes of Java 7 and 8; this one calls the JDK, which has
 * supported ALPN itself since 8u252.
 */
public final class ALPN {

  private static final Map<SSLSocket, ClientProvider> PROVIDERS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ALPN() {}

  /** Called before the handshake. */
  public static void put(SSLSocket socket, Provider provider) throws ReflectiveOperationException {
    ClientProvider client = (ClientProvider) provider;
    SSLParameters parameters = socket.getSSLParameters();
    // Uses reflection, because the compiler knows only the original API of Java 8.
    SSLParameters.class
        .getMethod("setApplicationProtocols", String[].class)
        .invoke(parameters, (Object) client.protocols().toArray(new String[0]));
    socket.setSSLParameters(parameters);
    PROVIDERS.put(socket, client);
  }

  /** Called after the handshake, before the provider is asked for the result. */
  public static Provider get(SSLSocket socket) throws ReflectiveOperationException {
    ClientProvider provider = PROVIDERS.get(socket);
    String protocol = (String) SSLSocket.class.getMethod("getApplicationProtocol").invoke(socket);
    if (protocol == null || protocol.isEmpty()) {
      provider.unsupported();
    } else {
      provider.selected(protocol);
    }
    return provider;
  }

  /** Called when the socket is no longer needed. */
  public static void remove(SSLSocket socket) {
    PROVIDERS.remove(socket);
  }

  /** The interface that clients and servers share. */
  public interface Provider {}

  /** The interface that a client implements. */
  public interface ClientProvider extends Provider {

    List<String> protocols();

    void unsupported();

    void selected(String protocol);
  }

  /** The interface that a server would implement. */
  public interface ServerProvider extends Provider {}
}
