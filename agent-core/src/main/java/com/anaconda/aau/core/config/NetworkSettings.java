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
  private static final String OFFLINE = "offline";
  private static final String PROXY_SERVERS = "proxy_servers";
  private static final String SSL_VERIFY = "ssl_verify";

  private final ChannelSettings channels;
  private final boolean offline;
  private final Map<String, String> proxyServers;
  private final String sslVerify;

  private NetworkSettings(Sources sources, Environment environment) {
    Merge merge = new Merge(sources, environment);
    this.channels = new ChannelSettings(sources, merge, environment);
    this.offline = sources.isBroken() || isOffline(merge);
    this.proxyServers = map(PROXY_SERVERS, sources, environment);
    this.sslVerify = text(merge, SSL_VERIFY, "true");
  }

  /** Reads all sources. */
  public static NetworkSettings resolve(Environment environment, Debug debug) {
    List<String> keys = new ArrayList<>(ChannelSettings.KEYS);
    keys.addAll(Arrays.asList(OFFLINE, PROXY_SERVERS, SSL_VERIFY));
    Sources sources =
        Sources.readCondas(
            environment, SearchPath.of(environment), debug, keys.toArray(new String[0]));
    return new NetworkSettings(sources, environment);
  }

  /** Returns the settings that say where channels are. */
  public ChannelSettings channels() {
    return channels;
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
  static Map<String, String> map(String key, Sources sources, Environment environment) {
    Map<String, String> merged = new HashMap<>();
    for (RawValue value : sources.of(key)) {
      if (value.map() != null) {
        for (Map.Entry<String, String> entry : value.map().entrySet()) {
          String text = Truth.strip(Variables.expand(entry.getValue(), environment));
          merged.put(entry.getKey(), text);
        }
      }
      if (value.isFinal()) {
        break;
      }
    }
    return Collections.unmodifiableMap(merged);
  }
}
