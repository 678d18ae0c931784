package com.anaconda.aau.core.header;

/** What was decided about the User-Agent of a request. Immutable. */
public final class Decision {
  private final String current;
  private final String target;
  private final int defaultPort;
  private final String host;
  private final String allowed;
  private final boolean cut;
  private final String result;

  /**
   * A decision.
   *
   * @param allowed the tokens that may go there; null for none
   * @param cut whether tokens of our own, which may not go there, were taken out
   * @param result the header; the same instance as {@code current} to leave it alone
   */
  Decision(
      String current,
      String target,
      int defaultPort,
      String host,
      String allowed,
      boolean cut,
      String result) {
    this.current = current;
    this.target = target;
    this.defaultPort = defaultPort;
    this.host = host;
    this.allowed = allowed;
    this.cut = cut;
    this.result = result;
  }

  /**
   * The header that the request must have.
   *
   * @param current the one that it has, equal to the one that this was decided for
   * @return the same instance to leave it alone; null for no header
   */
  public String userAgent(String current) {
    return isChange() ? result : current;
  }

  /** Whether the header is to be another one. */
  public boolean isChange() {
    return result != current;
  }

  /** Whether tokens may go there. */
  public boolean isInScope() {
    return allowed != null;
  }

  /** Whether tokens of our own were taken out, all of them or the account token. */
  public boolean isCut() {
    return cut;
  }

  public boolean isFor(String otherCurrent, String otherTarget, int otherPort, String otherHost) {
    return defaultPort == otherPort
        && isSame(target, otherTarget)
        && isSame(host, otherHost)
        && isSame(current, otherCurrent);
  }

  private static boolean isSame(String a, String b) {
    return a == b || a != null && a.equals(b);
  }
}
