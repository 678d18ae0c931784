package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.condarc.CondarcFile;
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
  private static final List<String> EVERYWHERE = Collections.unmodifiableList(Arrays.asList("*"));
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

  /** Null if every setting has its default. Most JVMs never list them. */
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
    this.all = all == null ? null : Collections.unmodifiableList(all);
  }

  /** Reads all sources. */
  public static Settings resolve(
      Environment environment, Map<String, String> options, SearchPath path, Debug debug) {
    List<CondarcFile> condarcs = path.condarcs();
    Settings settings = byDefault();
    if (!condarcs.isEmpty()
        || !options.isEmpty()
        || VariableNames.mayIncludeOurs(environment.variables().keySet())) {
      Sources sources = Sources.read(environment, options, condarcs, debug);
      if (!sources.isEmpty()) {
        settings = settings.merged(new Merge(sources, environment));
      }
    }
    if (debug.isOn()) {
      for (Setting setting : settings.all()) {
        debug.log(setting);
      }
      for (Notice notice : settings.notices) {
        debug.log(notice);
      }
    }
    return settings;
  }

  /** Returns the settings if no source says anything, which needs far fewer classes. */
  private static Settings byDefault() {
    return new Settings(
        true,
        null,
        false,
        Collections.<Notice>emptyList(),
        EVERYWHERE,
        ANACONDA,
        false,
        ANACONDA,
        null,
        null);
  }

  private static List<Setting> defaults() {
    String anaconda = Setting.join(ANACONDA);
    return Collections.unmodifiableList(
        Arrays.asList(
            new Setting(OurKeys.SWITCH, "true", DEFAULT, false),
            new Setting(OurKeys.HEARTBEAT, "false", DEFAULT, false),
            new Setting(OurKeys.HOSTS, Setting.join(EVERYWHERE), DEFAULT, false),
            new Setting(OurKeys.ACCOUNT_HOSTS, anaconda, DEFAULT, false),
            new Setting(OurKeys.UNLINKABLE, "false", DEFAULT, false),
            new Setting(OurKeys.SHARED_HOSTS, anaconda, DEFAULT, false),
            new Setting(OurKeys.ROTATE, "never", DEFAULT, false)));
  }

  /** Returns these default settings, overridden by what the sources say. */
  private Settings merged(Merge merge) {
    List<String> mergedHosts = new ArrayList<>();
    List<String> mergedAccountHosts = new ArrayList<>();
    List<String> mergedSharedHosts = new ArrayList<>();
    List<Setting> defaults = defaults();
    Setting on = merge.enabled(defaults.get(0));
    Setting differing = merge.protection(defaults.get(4));
    List<Setting> merged =
        Arrays.asList(
            on,
            merge.heartbeat(defaults.get(1)),
            merge.hosts(defaults.get(2), hosts, mergedHosts),
            merge.hosts(defaults.get(3), accountHosts, mergedAccountHosts),
            differing,
            merge.hosts(defaults.get(5), sharedHosts, mergedSharedHosts),
            merge.protection(defaults.get(6)));
    for (Setting setting : merged) {
      merge.noteOddities(setting.name());
    }
    return new Settings(
        on.value().equals("true"),
        merge.destination(),
        merge.forbidsHeartbeat(),
        merge.notices(),
        mergedHosts,
        mergedAccountHosts,
        differing.value().equals("true"),
        mergedSharedHosts,
        merge.maximumAge(),
        merged);
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

  /** Returns the hosts that see the tokens themselves even so. */
  public HostScope sharedHosts() {
    return HostScope.of(sharedHosts);
  }

  /** Returns the age at which saved tokens are replaced, or null for never. */
  public MaximumAge maximumAge() {
    return maximumAge;
  }

  /** Returns every setting with its source. */
  public List<Setting> all() {
    return all == null ? defaults() : all;
  }

  /** Returns entries that might not mean what their author intended. */
  public List<Notice> notices() {
    return notices;
  }
}
