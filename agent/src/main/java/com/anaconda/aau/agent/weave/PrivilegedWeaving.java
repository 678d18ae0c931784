package com.anaconda.aau.agent.weave;

import java.security.PrivilegedAction;
import java.security.ProtectionDomain;

/** Weaves with the agent's permissions if the host's do not suffice. */
final class PrivilegedWeaving implements PrivilegedAction<byte[]> {

  private final ClientWeaver weaver;
  private final ClassLoader loader;
  private final String className;
  private final ProtectionDomain protectionDomain;
  private final byte[] classFile;

  PrivilegedWeaving(
      ClientWeaver weaver,
      ClassLoader loader,
      String className,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    this.weaver = weaver;
    this.loader = loader;
    this.className = className;
    this.protectionDomain = protectionDomain;
    this.classFile = classFile;
  }

  @Override
  public byte[] run() {
    return weaver.weaveUnprivileged(loader, className, protectionDomain, classFile);
  }
}
