package com.anaconda.aau.agent.request;

import com.anaconda.aau.agent.HeartbeatThread;
import com.anaconda.aau.agent.audit.Audit;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import com.anaconda.aau.core.UserAgentSuffix;
import java.net.AauBridge;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Answers the hooks of all clients. The tokens are looked up with the first request. */
public final class RequestTokens extends AauBridge implements PrivilegedAction<UserAgentSuffix> {

  /** Longer than any look-up takes. A request never waits longer, it goes out without tokens. */
  private static final long PATIENCE_SECONDS = 5;

  private final String arguments;
  private final ReentrantLock resolving = new ReentrantLock();

  /** Null when nobody has asked for one. Set before {@link #suffix}, which makes it visible. */
  private Audit audit;

  private volatile UserAgentSuffix suffix;

  private RequestTokens(String arguments) {
    this.arguments = arguments;
  }

  /**
   * Connects the bridge.
   *
   * @param arguments the text after {@code -javaagent:aau.jar=}, null when there is none
   */
  public static RequestTokens connect(String arguments) {
    RequestTokens tokens = new RequestTokens(arguments);
    AauBridge.connect(tokens);
    return tokens;
  }

  /** Ends what {@link #connect} began. */
  public void close() {
    AauBridge.disconnect();
    Audit audit = audit();
    if (audit != null) {
      audit.close();
    }
  }

  /** Null when nobody has asked for one, and before the first request. */
  public Audit audit() {
    return suffix == null ? null : audit;
  }

  /** What the requests' tokens were found to be; null before the first request. */
  public AnonUsage usage() {
    UserAgentSuffix suffix = this.suffix;
    return suffix == null ? null : suffix.usage();
  }

  @Override
  protected String rewrite(String current, String target, int defaultPort, String host) {
    UserAgentSuffix suffix = this.suffix;
    if (suffix == null) {
      suffix = resolve();
      if (suffix == null) {
        return current;
      }
    }
    String rewritten = suffix.rewrite(current, target, defaultPort, host);
    if (audit != null) {
      audit.record(current, target == null ? host : target, defaultPort, rewritten);
    }
    return rewritten;
  }

  /**
   * Looks the tokens up, once. The waiting is bounded, because the thread that looks them up may
   * need a lock of the host's that the waiting thread holds, such as a class loader's.
   *
   * @return null when it has to be done without
   */
  private UserAgentSuffix resolve() {
    if (resolving.isHeldByCurrentThread()) {
      // Loading our own classes made a request.
      return null;
    }
    try {
      // The first of the two takes a free lock also when the thread has been interrupted.
      if (!resolving.tryLock() && !resolving.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Debug.ofProcess().log("a request goes without tokens, they are still being looked up");
        return null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    try {
      if (suffix == null) {
        // The host may not do all that the agent may, and it is the host that makes the request.
        suffix = System.getSecurityManager() == null ? run() : AccessController.doPrivileged(this);
      }
      return suffix;
    } finally {
      resolving.unlock();
    }
  }

  /** Looks the tokens up. */
  @Override
  public UserAgentSuffix run() {
    Environment environment = Environment.ofProcess();
    Map<String, String> options = AgentOptions.parse(arguments);
    UserAgentSuffix suffix = UserAgentSuffix.resolve(environment, options);
    String option = options.get("audit");
    String file = option != null ? option : environment.get("ANACONDA_ANON_USAGE_AUDIT");
    if (file != null && !file.isEmpty()) {
      audit = Audit.start(file, environment);
    }
    if (suffix.wantsHeartbeat()) {
      HeartbeatThread.start(arguments, RequestTokens.class.getClassLoader());
    }
    return suffix;
  }
}
