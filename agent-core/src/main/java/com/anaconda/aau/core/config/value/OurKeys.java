package com.anaconda.aau.core.config.value;

/** The keys that a condarc has for us. */
public final class OurKeys {
  public static final String SWITCH = "anaconda_anon_usage";
  public static final String HEARTBEAT = "anaconda_heartbeat";
  public static final String HOSTS = "anaconda_anon_usage_hosts";
  public static final String ACCOUNT_HOSTS = "anaconda_anon_usage_account_hosts";

  private OurKeys() {}
}
