package com.anaconda.aau.core.config;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import com.anaconda.aau.core.scope.HostScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The settings in force. Immutable. */
public final class Settings {
  private static final String DEFAULT = "default";
  private static final List<String> ANACONDA =
      Collections.unmodifiableList(
          Arrays.asList(
              "anaconda.com",
              "*.anaconda.com",
              "anaconda.org",
              "*.anaconda.org",
              "anaconda.cloud",
              "*.anaconda.cloud"));

  private final boolean enabled;
  private final String heartbeat;
  private final HostScope hosts;
  private final HostScope accountHosts;
  private final List<Setting> all;

  private Settings(
      Setting enabled,
      Setting heartbeat,
      Setting hosts,
      HostScope hostScope,
      Setting accountHosts,
      HostScope accountHostScope) {
    this.enabled = enabled.value().equals("true");
    this.heartbeat = heartbeat.value();
    this.hosts = hostScope;
    this.accountHosts = accountHostScope;
    this.all = Collections.unmodifiableList(Arrays.asList(enabled, heartbeat, hosts, accountHosts));
  }

  /** Reads all sources. */
  public static Settings resolve(
      Environment environment, Map<String, String> options, SearchPath path, Debug debug) {
    Sources sources = Sources.read(environment, options, path, debug);
    Merge merge = new Merge(sources, environment);
    List<String> hosts = new ArrayList<>();
    List<String> accountHosts = new ArrayList<>();
    Setting hostSetting = merge.list(Sources.HOSTS, Collections.singletonList("*"), DEFAULT, hosts);
    Setting accountSetting = merge.list(Sources.ACCOUNT_HOSTS, ANACONDA, DEFAULT, accountHosts);
    Settings settings =
        new Settings(
            merge.enabled(DEFAULT),
            merge.heartbeat(DEFAULT),
            hostSetting,
            HostScope.of(hosts),
            accountSetting,
            HostScope.of(accountHosts));
    for (Setting setting : settings.all) {
      debug.log(setting);
    }
    return settings;
  }

  /** Whether tokens are sent at all. */
  public boolean enabled() {
    return enabled;
  }

  /** {@code "false"}, {@code "true"}, or the URL that the heartbeat goes to. */
  public String heartbeat() {
    return heartbeat;
  }

  /** The hosts that may see the tokens. */
  public HostScope hosts() {
    return hosts;
  }

  /** Those of them that may see the account token too. */
  public HostScope accountHosts() {
    return accountHosts;
  }

  /** Every setting with its source. */
  public List<Setting> all() {
    return all;
  }
}
