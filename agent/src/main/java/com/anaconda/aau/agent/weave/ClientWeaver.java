package com.anaconda.aau.agent.weave;

import com.anaconda.aau.agent.inject.HookInjector;
import com.anaconda.aau.agent.weave.catalog.ClientCatalog;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;
import com.anaconda.aau.agent.weave.patch.PlainPatch;
import com.anaconda.aau.core.process.Debug;
import java.lang.instrument.Instrumentation;
import java.security.AccessController;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes a client class call its hook, and defines the hook beside it. */
public final class ClientWeaver {

  private final HookInjector injector;
  private final Debug debug;
  private final Set<String> woven = new HashSet<>();

  /** Null until a class is left alone. Most JVMs never load this class. */
  private volatile LeftAlone leftAlone;

  private ClientWeaver(HookInjector injector, Debug debug) {
    this.injector = injector;
    this.debug = debug;
  }

  /** Returns a weaver for this JVM, after defining the bridge. */
  public static ClientWeaver of(Instrumentation instrumentation) throws Exception {
    return new ClientWeaver(HookInjector.of(instrumentation), Debug.ofProcess());
  }

  /**
   * Returns the woven class, or null to leave the class as it is.
   *
   * @param className the class's name, with slashes
   */
  public byte[] weave(
      ClassLoader loader, String className, ProtectionDomain protectionDomain, byte[] classFile) {
    return System.getSecurityManager() == null
        ? weaveUnprivileged(loader, className, protectionDomain, classFile)
        : AccessController.doPrivileged(
            new PrivilegedWeaving(this, loader, className, protectionDomain, classFile));
  }

  /** Weaves with only the permissions of the code that loads the class. */
  byte[] weaveUnprivileged(
      ClassLoader loader, String className, ProtectionDomain protectionDomain, byte[] classFile) {
    try {
      List<ClientClass> clients = ClientCatalog.find(className);
      boolean isMeant = false;
      for (int i = 0; i < clients.size(); i++) {
        ClientClass client = clients.get(i);
        isMeant |= client.mayBe(classFile);
        Relocation relocation = client.relocationOf(className);
        byte[] woven = weave(classFile, client, relocation);
        if (woven == null && client.relocationWithLibraryOf(className) != null) {
          relocation = client.relocationWithLibraryOf(className);
          woven = weave(classFile, client, relocation);
        }
        if (woven != null) {
          // Define the hook before the woven class runs: without its hook, every request would
          // fail.
          injector.inject(client.hook, relocation, loader, protectionDomain);
          debug.log("woven: ", className);
          remember(className);
          return woven;
        }
      }
      if (isMeant) {
        debug.log("left alone, because its methods differ from those the agent knows: ", className);
        leaveAlone(className, "its methods differ from those the agent knows");
      }
    } catch (Throwable leaveAsItIs) {
      Accident.rethrow(leaveAsItIs);
      debug.log("left alone: ", className, ": ", leaveAsItIs);
      leaveAlone(className, leaveAsItIs.toString());
    }
    return null;
  }

  /** Defines a class of ours in the boot loader, unless it is there already. */
  public void defineInBootLoader(String name) throws Exception {
    injector.inject(name, Relocation.NONE, null, null);
  }

  /** Returns the class woven according to the row, or null if the row does not fit the class. */
  public static byte[] weave(byte[] classFile, ClientClass client, Relocation relocation) {
    if (!client.mayBe(classFile)) {
      return null;
    }
    byte[] patched = PlainPatch.weave(classFile, client, relocation);
    return patched != null ? patched : Weaver.weave(classFile, client, relocation);
  }

  private void leaveAlone(String className, String reason) {
    synchronized (woven) {
      if (leftAlone == null) {
        leftAlone = new LeftAlone();
      }
      leftAlone.add(className, reason);
    }
  }

  private void remember(String className) {
    synchronized (woven) {
      woven.add(className);
    }
  }

  /** Records the classes that the JVM refused to retransform. */
  public void refused(Retransformation retransformation) {
    Set<String> changed = new HashSet<>();
    for (Class<?> each : retransformation.changed()) {
      changed.add(internalName(each));
    }
    for (Map.Entry<Class<?>, String> failure : retransformation.failures().entrySet()) {
      String className = internalName(failure.getKey());
      if (!ClientCatalog.find(className).isEmpty()) {
        leaveAlone(className, failure.getValue());
      }
      if (!changed.contains(className)) {
        synchronized (woven) {
          woven.remove(className);
        }
      }
    }
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /** Returns a copy of the names, with slashes, of all classes that call a hook so far. */
  public Set<String> woven() {
    synchronized (woven) {
      return new TreeSet<>(woven);
    }
  }

  /**
   * Returns the client classes that call no hook, by name with slashes, with the reasons. The map
   * is a live view.
   */
  public Map<String, String> leftAlone() {
    LeftAlone leftAlone = this.leftAlone;
    return leftAlone == null ? Collections.emptyMap() : leftAlone.reasons();
  }
}
