package java.net;

/**
 * The way from a hook to the agent.
 *
 * <p>Hooks live in the class loaders of the HTTP clients, the agent lives in the system class
 * loader, and neither can see the other. Every class loader can see {@code java.net}: OSGi, JBoss
 * Modules and child-first web applications all leave {@code java.*} to the boot loader. So this one
 * class is defined there.
 */
public abstract class AauBridge {

  private static volatile AauBridge agent;

  /** Only the agent has a subclass. */
  protected AauBridge() {}

  /** Sends all requests from now on to {@code candidate}; the first one to call this stays. */
  public static synchronized void connect(AauBridge candidate) {
    if (agent == null) {
      agent = candidate;
    }
  }

  /** Ends what {@link #connect} began: requests go out as they are, until somebody connects. */
  public static synchronized void disconnect() {
    agent = null;
  }

  /**
   * What the User-Agent of a request that is about to be written has to be.
   *
   * @param current the header's value, null when the request has none
   * @param target what the connection goes to, by URL, route or socket, not by a header: {@code
   *     host}, {@code host:port}, or the absolute URI in the request line, which is what a proxy
   *     goes by; null when the client cannot tell
   * @param defaultPort the port when a host names none, -1 when the client cannot tell
   * @param host what the Host header or {@code :authority} says, null when there is none or it
   *     cannot differ from {@code target}
   * @return the very same {@code current} when the request is to be left as it is; null when the
   *     header is to be removed
   */
  public static String userAgent(String current, String target, int defaultPort, String host) {
    AauBridge bridge = agent;
    return bridge == null ? current : bridge.rewrite(current, target, defaultPort, host);
  }

  /**
   * Whether a line of User-Agent has tokens or an opt-out, of this JVM or of another client. Of
   * several lines, a hook asks {@link #userAgent} about one that has, so that no other gets a
   * second set; else about the last one.
   */
  public static boolean hasTokens(String line) {
    AauBridge bridge = agent;
    return bridge != null && line != null && bridge.findTokens(line);
  }

  /** Answers {@link #userAgent}. */
  protected abstract String rewrite(String current, String target, int defaultPort, String host);

  /** Answers {@link #hasTokens}. */
  protected abstract boolean findTokens(String line);
}
