package com.anaconda.aau.agent.wire;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the hooks decided lately: which User-Agent goes to which host. */
public final class SeenRequests {

  /** The maximum number of entries, two or four for each decision that differs from others. */
  private static final int MOST = 4000;

  /** The oldest entry comes first. */
  private final Set<String> recent = new LinkedHashSet<>();

  private long decisions;

  /**
   * Remembers a decision.
   *
   * @param userAgent the header as sent, or null for none
   * @param target where the connection goes, or null; see {@code AauBridge.userAgent}
   * @param host the Host header, or null
   */
  public void add(String userAgent, String target, String host) {
    String folded = folded(userAgent);
    String one = HostName.host(HostName.authority(target));
    String other = HostName.host(HostName.authority(host));
    synchronized (recent) {
      decisions++;
      add(folded, one);
      if (!other.equals(one)) {
        add(folded, other);
      }
    }
  }

  private void add(String userAgent, String host) {
    renew(host);
    renew(host + ' ' + userAgent);
  }

  private void renew(String entry) {
    recent.remove(entry);
    recent.add(entry);
    if (recent.size() > MOST) {
      Iterator<String> oldest = recent.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Returns whether a hook decided about any request to the host. */
  boolean has(String host) {
    synchronized (recent) {
      return recent.contains(host);
    }
  }

  /** Returns whether a hook decided that this User-Agent goes to the host; null for none. */
  boolean has(String host, String userAgent) {
    String key = host + ' ' + folded(userAgent);
    synchronized (recent) {
      return recent.contains(key);
    }
  }

  /** Returns how many decisions there have been. */
  long decisions() {
    synchronized (recent) {
      return decisions;
    }
  }

  /** Makes equal what clients encode differently: anything that is not ASCII. */
  private static String folded(String userAgent) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; userAgent != null && i < userAgent.length(); i++) {
      char c = userAgent.charAt(i);
      boolean isOther = c < ' ' || c >= 0x7f || c == '?';
      if (!isOther) {
        folded.append(c);
      } else if (folded.length() == 0 || folded.charAt(folded.length() - 1) != '?') {
        folded.append('?');
      }
    }
    return folded.toString().trim();
  }
}
