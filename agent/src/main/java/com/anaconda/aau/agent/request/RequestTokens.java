package com.anaconda.aau.agent.request;

import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.UserAgentSuffix;
import java.net.AauBridge;

/** Answers the hooks of all clients. The tokens are looked up with the first request. */
public final class RequestTokens extends AauBridge {

  private volatile LookUp lookUp;

  /**
   * Answers nobody before {@link #connect}.
   *
   * @param options the text after {@code -javaagent:aau.jar=}, a line for each naming of the agent
   */
  public RequestTokens(String options) {
    this.lookUp = new LookUp(options);
  }

  /** Connects the bridge to it. */
  public void connect() {
    AauBridge.connect(this);
  }

  /** Looks everything up anew: what was added may say no. */
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
    String rewritten = suffix.rewrite(current, target, defaultPort, host);
    if (audit != null) {
      audit.record(current, target == null ? host : target, defaultPort, rewritten);
    }
    return rewritten;
  }

  @Override
  protected boolean findTokens(String line) {
    return UserAgentSuffix.isIn(line);
  }
}
