package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Truth;

/** The destination of heartbeats: Anaconda's repository or a URL. Immutable. */
public final class HeartbeatDestination {
  private static final HeartbeatDestination ANACONDA = new HeartbeatDestination(null);

  private final String url;

  private HeartbeatDestination(String url) {
    this.url = url;
  }

  /**
   * Returns the destination that a value of {@code anaconda_heartbeat} names, or null if it names
   * none.
   */
  static HeartbeatDestination of(Scalar value) {
    Boolean known = Truth.of(value);
    if (known != null) {
      return known ? ANACONDA : null;
    }
    String text = Truth.strip(value.text());
    return isUrl(text) ? new HeartbeatDestination(text) : null;
  }

  private static boolean isUrl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    int scheme = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
    return scheme > 0 && scheme < text.length() && "/?#:@".indexOf(text.charAt(scheme)) < 0;
  }

  /** Returns the URL, or null for the default file in Anaconda's repository. */
  public String url() {
    return url;
  }

  /** Returns the destination as a value of {@code anaconda_heartbeat}. */
  @Override
  public String toString() {
    return url == null ? "true" : url;
  }
}
