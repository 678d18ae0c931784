package org.eclipse.jetty.alpn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * What old clients ask for ALPN, by this name: the jar for the boot class path that had it changed
 * classes of Java 7 and 8. This one asks the JDK, which can do it by itself since 8u252.
 */
public final class ALPN {

  private static final Map<SSLSocket, ClientProvider> PROVIDERS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ALPN() {}

  /** Called before the handshake. */
  public static void put(SSLSocket socket, Provider provider) throws ReflectiveOperationException {
    ClientProvider client = (ClientProvider) provider;
    SSLParameters parameters = socket.getSSLParameters();
    // By reflection: the compiler knows of Java 8 what it was at first.
    SSLParameters.class
        .getMethod("setApplicationProtocols", String[].class)
        .invoke(parameters, (Object) client.protocols().toArray(new String[0]));
    socket.setSSLParameters(parameters);
    PROVIDERS.put(socket, client);
  }

  /** Called after the handshake, and before the provider is asked what came of it. */
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

  /** Called when nobody will ask any more. */
  public static void remove(SSLSocket socket) {
    PROVIDERS.remove(socket);
  }

  /** What a client or a server implements. */
  public interface Provider {}

  /** What a client implements. */
  public interface ClientProvider extends Provider {

    List<String> protocols();

    void unsupported();

    void selected(String protocol);
  }

  /** What a server would implement. */
  public interface ServerProvider extends Provider {}
}
