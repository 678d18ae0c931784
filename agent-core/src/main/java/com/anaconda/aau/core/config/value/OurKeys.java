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

  private OurKeys() {}
}
