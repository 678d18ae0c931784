package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The effective settings. Immutable. */
public final class Settings {
  private static final String DEFAULT = "default";
  private static final List<String> EVERYWHERE = Collections.singletonList("*");
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
  private final HeartbeatDestination heartbeat;
  private final boolean heartbeatForbidden;
  private final List<Notice> notices;
  private final List<String> hosts;
  private final List<String> accountHosts;
  private final boolean unlinkable;
  private final List<String> sharedHosts;
  private final MaximumAge maximumAge;
  private final List<Setting> all;

  private Settings(
      boolean enabled,
      HeartbeatDestination heartbeat,
      boolean heartbeatForbidden,
      List<Notice> notices,
      List<String> hosts,
      List<String> accountHosts,
      boolean unlinkable,
      List<String> sharedHosts,
      MaximumAge maximumAge,
      List<Setting> all) {
    this.enabled = enabled;
    this.heartbeat = heartbeat;
    this.heartbeatForbidden = heartbeatForbidden;
    this.notices = Collections.unmodifiableList(notices);
    this.hosts = hosts;
    this.accountHosts = accountHosts;
    this.unlinkable = unlinkable;
    this.sharedHosts = sharedHosts;
    this.maximumAge = maximumAge;
    this.all = Collections.unmodifiableList(all);
  }

  /** Reads all sources. */
  public static Settings resolve(
      Environment environment, Map<String, String> options, SearchPath path, Debug debug) {
    Merge merge = new Merge(Sources.read(environment, options, path, debug), environment);
    List<String> hosts = new ArrayList<>();
    List<String> accountHosts = new ArrayList<>();
    Setting enabled = merge.enabled(DEFAULT);
    List<String> sharedHosts = new ArrayList<>();
    Setting unlinkable = merge.unlinkable(DEFAULT);
    Setting heartbeat = merge.heartbeat(DEFAULT);
    List<Setting> all =
        Arrays.asList(
            enabled,
            heartbeat,
            merge.hosts(OurKeys.HOSTS, EVERYWHERE, DEFAULT, hosts),
            merge.hosts(OurKeys.ACCOUNT_HOSTS, ANACONDA, DEFAULT, accountHosts),
            unlinkable,
            merge.hosts(OurKeys.SHARED_HOSTS, ANACONDA, DEFAULT, sharedHosts),
            merge.rotate(DEFAULT));
    for (Setting setting : all) {
      merge.noteOddities(setting.name());
      debug.log(setting);
    }
    for (Notice notice : merge.notices()) {
      debug.log(notice);
    }
    return new Settings(
        enabled.value().equals("true"),
        merge.destination(),
        merge.forbidsHeartbeat(),
        merge.notices(),
        hosts,
        accountHosts,
        unlinkable.value().equals("true"),
        sharedHosts,
        merge.maximumAge(),
        all);
  }

  /**
   * Returns the settings to use when the configuration cannot be read: nothing is sent anywhere.
   */
  public static Settings nothing() {
    List<String> nowhere = Collections.emptyList();
    return new Settings(
        false,
        null,
        true,
        Collections.<Notice>emptyList(),
        nowhere,
        nowhere,
        true,
        nowhere,
        null,
        Collections.<Setting>emptyList());
  }

  /** Returns whether tokens are sent at all. */
  public boolean enabled() {
    return enabled;
  }

  /** Returns where the heartbeat goes, or null if there is none. */
  public HeartbeatDestination heartbeat() {
    return heartbeat;
  }

  /** Returns whether heartbeats are forbidden, including those requested on the command line. */
  public boolean forbidsHeartbeat() {
    return heartbeatForbidden;
  }

  /** Returns the hosts that may see tokens. */
  public HostScope hosts() {
    return HostScope.of(hosts);
  }

  /** Returns the subset of {@link #hosts()} that may also see the account token. */
  public HostScope accountHosts() {
    return HostScope.of(accountHosts);
  }

  /** Returns whether each host outside of {@link #sharedHosts()} sees tokens of its own. */
  public boolean unlinkable() {
    return unlinkable;
  }

  /** Returns the hosts that see the same tokens even so. */
  public HostScope sharedHosts() {
    return HostScope.of(sharedHosts);
  }

  /** Returns the age at which saved tokens are replaced, or null for never. */
  public MaximumAge maximumAge() {
    return maximumAge;
  }

  /** Returns every setting with its source. */
  public List<Setting> all() {
    return all;
  }

  /** Returns entries that might not mean what their author intended. */
  public List<Notice> notices() {
    return notices;
  }
}
