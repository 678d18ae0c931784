package com.anaconda.aau.core.header;

/** The decision about a request's User-Agent. Immutable. */
public final class Decision {
  private final String current;
  private final String target;
  private final int defaultPort;
  private final String host;
  private final String allowed;
  private final boolean cut;
  private final String result;

  /**
   * Creates a decision.
   *
   * @param allowed the tokens that may be sent, or null if there are none
   * @param cut whether tokens of our own were removed because they must not be sent
   * @param result the new header, or the same instance as {@code current} to leave the header alone
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
   * Returns the header to send with the request.
   *
   * @param current the request's header, which must equal the one that the decision was made for
   * @return {@code current} itself to leave the header alone, or null to send no header
   */
  public String userAgent(String current) {
    return isChange() ? result : current;
  }

  /** Returns whether the header changes. */
  public boolean isChange() {
    return result != current;
  }

  /** Returns whether tokens may be sent. */
  public boolean isInScope() {
    return allowed != null;
  }

  /**
   * Returns whether any of our own tokens were removed, either all of them or only the account
   * token.
   */
  public boolean isCut() {
    return cut;
  }

  /** Returns whether the decision applies to a request with these properties. */
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
