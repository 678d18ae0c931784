package com.anaconda.aau.it.client.tyrus;

import com.anaconda.aau.it.client.jakarta.JakartaWebSocketCaller;
import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.container.jdk.client.JdkClientContainer;

/** Calls Tyrus on its JDK container. */
@CompiledWith({
  "jakarta.websocket:jakarta.websocket-client-api:2.0.0",
  "org.glassfish.tyrus:tyrus-client:2.2.0",
  "org.glassfish.tyrus:tyrus-core:2.2.0",
  "org.glassfish.tyrus:tyrus-spi:2.2.0",
  "org.glassfish.tyrus:tyrus-container-jdk-client:2.2.0"
})
public final class TyrusCaller extends JakartaWebSocketCaller {

  public TyrusCaller(Settings settings) {
    super(manager(settings));
  }

  private static ClientManager manager(Settings settings) {
    ClientManager manager = ClientManager.createClient(JdkClientContainer.class.getName());
    if (settings.proxy != null) {
      String proxy = settings.proxy.getHostString() + ':' + settings.proxy.getPort();
      manager.getProperties().put(ClientProperties.PROXY_URI, "http://" + proxy);
    }
    return manager;
  }
}
