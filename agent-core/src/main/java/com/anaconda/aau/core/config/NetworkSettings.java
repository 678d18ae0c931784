package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.config.value.Variables;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conda's own settings for its channels and for network access. Unlike {@link Settings}, they are
 * read only for a heartbeat, because they require parsing every file. Immutable.
 */
public final class NetworkSettings {
  private static final String CHANNELS = "channels";
  private static final String DEFAULT_CHANNELS = "default_channels";
  private static final String CHANNEL_ALIAS = "channel_alias";
  private static final String OFFLINE = "offline";
  private static final String PROXY_SERVERS = "proxy_servers";
  private static final String SSL_VERIFY = "ssl_verify";

  private static final String DEFAULT = "default";
  private static final List<String> DEFAULTS = Collections.singletonList("defaults");
  private static final List<String> ANACONDA =
      Collections.unmodifiableList(
          Arrays.asList(
              "https://repo.anaconda.com/pkgs/main",
              "https://repo.anaconda.com/pkgs/r",
              "https://repo.anaconda.com/pkgs/msys2"));

  private final List<String> channels = new ArrayList<>();
  private final List<String> defaultChannels = new ArrayList<>();
  private final String channelAlias;
  private final boolean offline;
  private final Map<String, String> proxyServers;
  private final String sslVerify;

  private NetworkSettings(Sources sources, Environment environment) {
    Merge merge = new Merge(sources, environment);
    merge.list(CHANNELS, DEFAULTS, DEFAULT, channels);
    merge.list(DEFAULT_CHANNELS, ANACONDA, DEFAULT, defaultChannels);
    this.channelAlias = text(merge, CHANNEL_ALIAS, "https://conda.anaconda.org");
    this.offline = sources.isBroken() || isOffline(merge);
    this.proxyServers = Collections.unmodifiableMap(proxyServers(sources, environment));
    this.sslVerify = text(merge, SSL_VERIFY, "true");
  }

  /** Reads all sources. */
  public static NetworkSettings resolve(Environment environment, Debug debug) {
    Sources sources =
        Sources.readCondas(
            environment,
            SearchPath.of(environment),
            debug,
            CHANNELS,
            DEFAULT_CHANNELS,
            CHANNEL_ALIAS,
            OFFLINE,
            PROXY_SERVERS,
            SSL_VERIFY);
    return new NetworkSettings(sources, environment);
  }

  /** Returns the channels in order, each a URL or a name. */
  public List<String> channels() {
    return Collections.unmodifiableList(channels);
  }

  /** Returns the channels that the name {@code defaults} stands for. */
  public List<String> defaultChannels() {
    return Collections.unmodifiableList(defaultChannels);
  }

  /** Returns the URL that is prepended to a channel's name. */
  public String channelAlias() {
    return channelAlias;
  }

  /**
   * Returns whether conda is offline. A broken file counts as offline, because it may contain
   * {@code offline: true}.
   */
  public boolean isOffline() {
    return offline;
  }

  /** Returns proxy URLs by scheme or host: {@code https}, {@code https://host}, {@code all}. */
  public Map<String, String> proxyServers() {
    return proxyServers;
  }

  /**
   * Returns which certificates to trust: {@code "true"}, {@code "false"}, {@code "truststore"}, or
   * a path.
   */
  public String sslVerify() {
    return sslVerify;
  }

  /** Returns a string, or {@code "true"} or {@code "false"} for any spelling of a boolean. */
  private static String text(Merge merge, String key, String otherwise) {
    RawValue value = merge.winner(key);
    if (value == null || value.scalar() == null || value.scalar().kind() == Scalar.Kind.NULL) {
      return otherwise;
    }
    Scalar scalar = merge.expanded(value.scalar());
    String text = Truth.strip(scalar.text());
    Boolean known = text.isEmpty() ? null : Truth.of(scalar);
    return known != null ? known.toString() : text.isEmpty() ? otherwise : text;
  }

  /** Treats any value that is not clearly false as offline. */
  private static boolean isOffline(Merge merge) {
    RawValue value = merge.winner(OFFLINE);
    if (value == null) {
      return false;
    }
    return value.scalar() == null
        || !Boolean.FALSE.equals(Truth.of(merge.expanded(value.scalar())));
  }

  /**
   * Merges entries one by one. A higher source replaces individual entries, but a final mapping
   * shuts out higher sources.
   */
  private static Map<String, String> proxyServers(Sources sources, Environment environment) {
    Map<String, String> merged = new HashMap<>();
    for (RawValue value : sources.of(PROXY_SERVERS)) {
      if (value.map() != null) {
        for (Map.Entry<String, String> entry : value.map().entrySet()) {
          String proxy = Truth.strip(Variables.expand(entry.getValue(), environment));
          merged.put(entry.getKey(), proxy);
        }
      }
      if (value.isFinal()) {
        break;
      }
    }
    return merged;
  }
}
