package com.anaconda.aau.agent.inject;

import com.anaconda.aau.agent.weave.catalog.Relocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * Defines hooks beside the clients that call them, and the bridge that hooks call.
 *
 * <p>A hook in its client's class loader and package is linked like the client's own code, without
 * reflection, however the class loaders are structured.
 */
public final class HookInjector {

  private static final String BRIDGE = "java/net/AauBridge";

  private final ClassDefiner definer;

  private HookInjector(ClassDefiner definer) {
    this.definer = definer;
  }

  /** Returns an injector for this JVM, after defining the bridge. */
  public static HookInjector of(Instrumentation instrumentation) throws Exception {
    HookInjector injector = new HookInjector(ClassDefiner.of(instrumentation));
    injector.inject(BRIDGE, Relocation.NONE, null, null);
    return injector;
  }

  /** Defines the hook, unless this was already done for an earlier class of the same client. */
  public void inject(
      String name, Relocation relocation, ClassLoader loader, ProtectionDomain protectionDomain)
      throws Exception {
    byte[] classFile = relocation.classFile(read(name));
    String className = relocation.className(name).replace('/', '.');
    try {
      definer.define(loader, className, classFile, protectionDomain);
    } catch (LinkageError thereAlready) {
      if (!isDuplicate(thereAlready)) {
        throw thereAlready;
      }
    }
  }

  /**
   * Returns whether the error reports a duplicate class. Subclasses such as NoClassDefFoundError
   * and VerifyError report other failures, and an error with a cause means that a method handle
   * could not be linked.
   */
  private static boolean isDuplicate(LinkageError error) {
    return error.getClass() == LinkageError.class && error.getCause() == null;
  }

  /**
   * Reads a hook. Hooks are not named *.class in the jar, because they belong to the clients'
   * packages, not to the jar's.
   */
  public static byte[] read(String name) throws IOException {
    String path = "/com/anaconda/aau/hooks/" + name + ".classdata";
    try (InputStream in = HookInjector.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new NoClassDefFoundError(path);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
      byte[] buffer = new byte[8192];
      int count;
      while ((count = in.read(buffer)) >= 0) {
        bytes.write(buffer, 0, count);
      }
      return bytes.toByteArray();
    }
  }
}
