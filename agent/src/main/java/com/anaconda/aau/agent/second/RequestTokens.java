package com.anaconda.aau.agent.second;

import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.header.Decision;
import java.net.AauBridge;

/** Answers the hooks of all clients. The tokens are looked up with the first request. */
public final class RequestTokens extends AauBridge {

  private volatile LookUp lookUp = new LookUp("");

  /** Answers nobody before {@link #connect}. */
  public RequestTokens() {}

  /** Connects the bridge to it. */
  public void connect() {
    AauBridge.connect(this);
  }

  /**
   * Looks everything up anew: what was added may say no.
   *
   * @param all the text after {@code -javaagent:aau.jar=}, a line for each naming of the agent
   */
  public void setOptions(String all) {
    lookUp = lookUp.with(all);
  }

  /** Ends what {@link #connect} began. */
  public void close() {
    AauBridge.disconnect();
    lookUp.close();
  }

  /** Null when nobody has asked for one, and before the first request. */
  public Audit audit() {
    return lookUp.audit();
  }

  /** What the requests' tokens were found to be; null before that. */
  public AnonUsage usage() {
    UserAgentSuffix suffix = lookUp.result();
    return suffix == null ? null : suffix.usage();
  }

  /** Whether requests go without tokens, since these are still being looked up. */
  public boolean isPending() {
    return lookUp.isPending();
  }

  @Override
  protected String rewrite(String current, String target, int defaultPort, String host) {
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
  protected boolean findTokens(String line) {
    return UserAgentSuffix.isIn(line);
  }
}
