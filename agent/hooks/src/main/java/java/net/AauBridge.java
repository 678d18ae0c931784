package java.net;

/**
 * Connects hooks to the agent.
 *
 * <p>Hooks are in the class loaders of HTTP clients, and the tokens are in the agent's class
 * loader. Neither side can see the other. Both see {@code java.net}: OSGi, JBoss Modules and
 * child-first web applications all delegate {@code java.*} to the boot loader. So this class is
 * defined there.
 */
public abstract class AauBridge {

  private static volatile AauBridge agent;

  /** Called by the only subclass, which belongs to the agent. */
  protected AauBridge() {}

  /**
   * Connects {@code candidate}, which answers all later requests. The first candidate stays
   * connected.
   */
  public static synchronized void connect(AauBridge candidate) {
    if (agent == null) {
      agent = candidate;
    }
  }

  /** Disconnects the agent: requests stay unchanged until {@link #connect} is called again. */
  public static synchronized void disconnect() {
    agent = null;
  }

  /**
   * Returns the User-Agent for a request that is about to be written.
   *
   * @param current the header's value, or null if the request has none
   * @param target where the connection goes according to the URL, route or socket rather than a
   *     header: {@code host}, {@code host:port}, or the absolute URI in the request line, which a
   *     proxy uses; null if the client does not know it
   * @param defaultPort the port if neither host names one, or -1 if the client does not know it
   * @param host the value of the Host header or {@code :authority}; null if there is none or it
   *     cannot differ from {@code target}
   * @return the same object as {@code current} to leave the request unchanged, or null to remove
   *     the header
   */
  public static String userAgent(String current, String target, int defaultPort, String host) {
    AauBridge bridge = agent;
    return bridge == null ? current : bridge.rewrite(current, target, defaultPort, host);
  }

  /**
   * Does the same for a client that composes the head of a request as text.
   *
   * @param head the request line, the header lines and the empty line, each ending in CRLF
   * @return the same object as {@code head} to leave the request unchanged
   */
  public static String head(String head, String target, int defaultPort) {
    AauBridge bridge = agent;
    return bridge == null ? head : bridge.rewriteHead(head, target, defaultPort);
  }

  /**
   * Returns whether a User-Agent line has tokens or an opt-out, from this JVM or another client. If
   * there are several lines, a hook calls {@link #userAgent} for the one that has tokens, so that
   * no other line gets a second set. If none has any, the hook passes the last line.
   */
  public static boolean hasTokens(String line) {
    AauBridge bridge = agent;
    return bridge != null && line != null && bridge.findTokens(line);
  }

  /** Implements {@link #userAgent}. */
  protected abstract String rewrite(String current, String target, int defaultPort, String host);

  /** Implements {@link #head}. */
  protected abstract String rewriteHead(String head, String target, int defaultPort);

  /** Implements {@link #hasTokens}. */
  protected abstract boolean findTokens(String line);
}
