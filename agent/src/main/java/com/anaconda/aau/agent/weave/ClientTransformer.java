package com.anaconda.aau.agent.weave;

import com.anaconda.aau.core.Debug;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * Sees the name of every class that is loaded, and hands the few that may be an HTTP client's to
 * the {@link ClientWeaver}.
 *
 * <p>This runs for each of the thousands of classes of programs that make no request at all.
 */
public final class ClientTransformer implements ClassFileTransformer {

  private final Instrumentation instrumentation;
  private final Runnable connection;

  /** Made on the first hit. Two threads may both make one: a lock here could deadlock a host. */
  private volatile ClientWeaver weaver;

  /**
   * @param connection connects the bridge to who answers it; run when the bridge has been defined,
   *     before the first hook is
   */
  public ClientTransformer(Instrumentation instrumentation, Runnable connection) {
    this.instrumentation = instrumentation;
    this.connection = connection;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    // Hidden classes have no name.
    if (className == null || !mayBeClient(className)) {
      return null;
    }
    try {
      ClientClass client = ClientCatalog.find(className);
      return client == null
          ? null
          : weaver().weave(client, loader, className, protectionDomain, classFile);
    } catch (Throwable leaveAsItIs) {
      Debug.ofProcess().log("left alone: ", className, ": ", leaveAsItIs);
      return null;
    }
  }

  private ClientWeaver weaver() throws Exception {
    ClientWeaver weaver = this.weaver;
    if (weaver == null) {
      this.weaver = weaver = new ClientWeaver(HookInjector.of(instrumentation, connection));
    }
    return weaver;
  }

  /** Gives the client classes that were loaded before the agent came the bytes they would have. */
  public void retransformLoadedClients() {
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (mayBeClient(loaded.getName().replace('.', '/'))) {
        try {
          instrumentation.retransformClasses(loaded);
        } catch (Throwable leaveAsItIs) {
          Debug.ofProcess().log("not retransformed: ", loaded.getName(), ": ", leaveAsItIs);
        }
      }
    }
  }

  /**
   * Whether {@link ClientCatalog} may have an entry for the class; it has the last word. One look
   * at the last letter ends it for most classes.
   */
  static boolean mayBeClient(String className) {
    if (className.isEmpty()) {
      return false;
    }
    switch (className.charAt(className.length() - 1)) {
      case 'c':
        return className.endsWith("ExchangeCodec");
      case 'l':
        return className.equals("jdk/internal/net/http/HttpRequestImpl");
      case 'n':
        return className.endsWith("/impl/DefaultBHttpClientConnection");
      case 't':
        return className.equals("sun/net/www/http/HttpClient");
      default:
        return false;
    }
  }
}
