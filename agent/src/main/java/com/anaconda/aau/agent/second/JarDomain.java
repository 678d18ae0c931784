package com.anaconda.aau.agent.second;

import java.security.Permission;
import java.security.ProtectionDomain;

/**
 * The permissions of the agent's jar, without its location. If a domain has a location, the JDK
 * builds the text of its URL anew for each class.
 */
public final class JarDomain extends ProtectionDomain {

  private final ProtectionDomain jar;

  /** Creates a domain with the permissions of another one. */
  public JarDomain(ProtectionDomain jar) {
    super(null, null);
    this.jar = jar;
  }

  /** Asks the current policy, because a program may set one at any time. */
  @Override
  public boolean implies(Permission permission) {
    return jar.implies(permission);
  }
}
