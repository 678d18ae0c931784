package com.anaconda.aau.core.config.value;

/** The condarc keys that belong to this agent. */
public final class OurKeys {
  /** The main switch for tokens. */
  public static final String SWITCH = "anaconda_anon_usage";

  /** The heartbeat: a boolean or a URL. */
  public static final String HEARTBEAT = "anaconda_heartbeat";

  /** The hosts that may see tokens. */
  public static final String HOSTS = "anaconda_anon_usage_hosts";

  /** The hosts that may see the account token. */
  public static final String ACCOUNT_HOSTS = "anaconda_anon_usage_account_hosts";

  /** Whether each host sees tokens of its own. */
  public static final String UNLINKABLE = "anaconda_anon_usage_unlinkable";

  /** The hosts that see the tokens themselves even so. */
  public static final String SHARED_HOSTS = "anaconda_anon_usage_shared_hosts";

  /** The age at which a saved token is replaced. */
  public static final String ROTATE = "anaconda_anon_usage_rotate";

  private OurKeys() {}

  /** Returns whether the value of a key is a list of host patterns. */
  public static boolean isHosts(String key) {
    return HOSTS.equals(key) || ACCOUNT_HOSTS.equals(key) || SHARED_HOSTS.equals(key);
  }
}
