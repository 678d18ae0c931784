package com.anaconda.aau.agent.second;

import com.anaconda.aau.agent.audit.UnseenAudit;
import com.anaconda.aau.agent.weave.ClientWeaver;
import com.anaconda.aau.agent.weave.WireWeaver;
import com.anaconda.aau.agent.wire.SeenRequests;
import com.anaconda.aau.agent.wire.WireObserver;
import com.anaconda.aau.core.process.Debug;
import java.security.AccessController;
import java.security.PrivilegedExceptionAction;
import java.util.Set;

/** Observes what this JVM writes to the network, for an audit. */
final class UnseenRequests implements PrivilegedExceptionAction<Void> {

  private final ClientWeaver clients;
  private final WireWeaver weaver = new WireWeaver(Debug.ofProcess());
  private final SeenRequests seen = new SeenRequests();
  private final UnseenAudit audit;
  private WireObserver observer;

  private UnseenRequests(ClientWeaver clients, UnseenAudit audit) {
    this.clients = clients;
    this.audit = audit;
  }

  /** Starts observing, or returns null if there is no audit. */
  static UnseenRequests start(String options, ClientWeaver clients) throws Exception {
    UnseenAudit audit = UnseenAudit.start(options);
    if (audit == null) {
      return null;
    }
    UnseenRequests started = new UnseenRequests(clients, audit);
    try {
      // The host's code is on the stack and may lack permissions that the agent has.
      if (System.getSecurityManager() == null) {
        started.run();
      } else {
        AccessController.doPrivileged(started);
      }
      return started;
    } catch (Throwable unobserved) {
      audit.close();
      throw unobserved;
    }
  }

  @Override
  public Void run() throws Exception {
    // The observer extends this class, so nothing here may load the observer earlier.
    clients.defineInBootLoader(WireWeaver.CALLEE);
    observer = new WireObserver(audit, seen);
    observer.connect();
    return null;
  }

  /** Returns the class woven so that it is observed, or null to leave it as it is. */
  byte[] weave(String className, byte[] classFile) {
    return weaver.weave(className, classFile);
  }

  /** Returns the names of all classes woven so far, with slashes. */
  Set<String> woven() {
    return weaver.woven();
  }

  SeenRequests seen() {
    return seen;
  }

  UnseenAudit audit() {
    return audit;
  }

  /** Sees nothing from now on, and writes what was seen. */
  void close() {
    observer.disconnect();
    audit.close();
  }
}
