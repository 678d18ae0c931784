package com.anaconda.aau.agent.weave;

import com.anaconda.aau.core.Debug;
import java.security.ProtectionDomain;

/** Turns a client class into one that calls its hook, and puts the hook beside it. */
final class ClientWeaver {

  private final HookInjector injector;

  ClientWeaver(HookInjector injector) {
    this.injector = injector;
  }

  /** The woven class, null when it is to stay as it is. */
  byte[] weave(
      ClientClass client,
      ClassLoader loader,
      String className,
      ProtectionDomain protectionDomain,
      byte[] classFile)
      throws Exception {
    Relocation relocation = client.relocationOf(className);
    byte[] woven = Weaver.weave(classFile, client, relocation);
    if (woven == null) {
      Debug.ofProcess().log("left alone, its methods are not those we know: ", className);
      return null;
    }
    // First the hook: a class that calls one that is not there would fail with every request.
    injector.inject(client.hook, relocation, loader, protectionDomain);
    Debug.ofProcess().log("woven: ", className);
    return woven;
  }
}
