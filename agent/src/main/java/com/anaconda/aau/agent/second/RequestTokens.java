package com.anaconda.aau.agent.second;

import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.agent.wire.SeenRequests;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.header.Decision;
import java.net.AauBridge;

/** Answers the hooks of all clients. The first request triggers the lookup of the tokens. */
public final class RequestTokens extends AauBridge {

  private volatile LookUp lookUp = new LookUp("");

  /** Null unless an audit observes the network. */
  private volatile SeenRequests seen;

  /** Creates a bridge that does not answer hooks before {@link #connect}. */
  public RequestTokens() {}

  /** Connects this object to the bridge. */
  public void connect() {
    AauBridge.connect(this);
  }

  /**
   * Looks everything up again, because an added option may turn the tokens off.
   *
   * @param all the text after {@code -javaagent:aau.jar=}, one line for each start of the agent
   */
  public void setOptions(String all) {
    lookUp = lookUp.with(all);
  }

  /** From now on, adds every decision to {@code seen}. */
  void tell(SeenRequests seen) {
    this.seen = seen;
  }

  /** Disconnects this object from the bridge and ends the lookup. */
  public void close() {
    AauBridge.disconnect();
    lookUp.close();
  }

  /** Returns the audit, or null if none is configured or no request has been made. */
  public Audit audit() {
    return lookUp.audit();
  }

  /** Returns the settings and tokens, or null before the lookup has finished. */
  public AnonUsage usage() {
    UserAgentSuffix suffix = lookUp.result();
    return suffix == null ? null : suffix.usage();
  }

  /** Returns whether requests go out without tokens because the lookup has not finished. */
  public boolean isPending() {
    return lookUp.isPending();
  }

  @Override
  protected String rewrite(String current, String target, int defaultPort, String host) {
    String userAgent = decide(current, target, defaultPort, host);
    SeenRequests seen = this.seen;
    if (seen != null) {
      seen.add(userAgent, target, host);
    }
    return userAgent;
  }

  private String decide(String current, String target, int defaultPort, String host) {
    LookUp lookUp = this.lookUp;
    UserAgentSuffix suffix = lookUp.result();
    if (suffix == null) {
      suffix = lookUp.await();
    }
    Audit audit = lookUp.audit();
    if (suffix == null) {
      if (audit != null) {
        audit.recordUnchanged(current, target == null ? host : target, defaultPort);
      }
      return current;
    }
    Decision decision = suffix.decide(current, target, defaultPort, host);
    String userAgent = decision.userAgent(current);
    if (audit != null) {
      audit.record(userAgent, target == null ? host : target, defaultPort, decision);
    }
    return userAgent;
  }

  @Override
  protected String rewriteHead(String text, String target, int defaultPort) {
    HeadText head = new HeadText(text);
    if (head.isConnect()) {
      return text;
    }
    String current = head.userAgent();
    String userAgent = rewrite(current, target, defaultPort, head.host());
    return userAgent == current ? text : head.with(userAgent);
  }

  @Override
  protected boolean findTokens(String line) {
    return UserAgentSuffix.isIn(line);
  }
}
