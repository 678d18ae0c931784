package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conda's settings that say which channels are used, and where they are. Immutable. */
public final class ChannelSettings {
  private static final String CHANNELS = "channels";
  private static final String DEFAULT_CHANNELS = "default_channels";
  private static final String CHANNEL_ALIAS = "channel_alias";
  private static final String MIGRATED_ALIASES = "migrated_channel_aliases";
  private static final String ALLOWED = "allowlist_channels";
  private static final String DENIED = "denylist_channels";
  private static final String CUSTOM = "custom_channels";
  private static final String MULTICHANNELS = "custom_multichannels";
  private static final String MIGRATED_CUSTOM = "migrated_custom_channels";

  private static final List<String> LISTS =
      Arrays.asList(CHANNELS, DEFAULT_CHANNELS, MIGRATED_ALIASES, ALLOWED, DENIED);
  private static final List<String> MAPPINGS =
      Arrays.asList(CUSTOM, MULTICHANNELS, MIGRATED_CUSTOM);

  /** The keys of these settings. */
  static final List<String> KEYS = keys();

  private static final String DEFAULT = "default";
  private static final List<String> NONE = Collections.emptyList();
  private static final List<String> DEFAULTS = Collections.singletonList("defaults");
  private static final List<String> ANACONDA =
      Collections.unmodifiableList(
          Arrays.asList(
              "https://repo.anaconda.com/pkgs/main",
              "https://repo.anaconda.com/pkgs/r",
              "https://repo.anaconda.com/pkgs/msys2"));

  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> mappings = new LinkedHashMap<>();
  private final String alias;

  ChannelSettings(Sources sources, Merge merge, Environment environment) {
    for (String key : LISTS) {
      List<String> otherwise =
          key.equals(CHANNELS) ? DEFAULTS : key.equals(DEFAULT_CHANNELS) ? ANACONDA : NONE;
      List<String> items = new ArrayList<>();
      merge.list(key, otherwise, DEFAULT, items);
      lists.put(key, Collections.unmodifiableList(items));
      check(sources, key, false);
    }
    for (String key : MAPPINGS) {
      mappings.put(key, mapping(key, sources, environment));
      check(sources, key, true);
    }
    this.alias = alias(merge);
  }

  /**
   * Merges the entries of all sources. An entry that two of them define differently becomes empty,
   * because in conda, a comment can lock a single entry.
   */
  private static Map<String, String> mapping(String key, Sources sources, Environment environment) {
    Map<String, String> merged =
        new LinkedHashMap<>(NetworkSettings.map(key, sources, environment));
    Map<String, String> seen = new LinkedHashMap<>();
    boolean set = false;
    for (RawValue value : sources.of(key)) {
      if (value.map() != null) {
        set = true;
        for (Map.Entry<String, String> entry : value.map().entrySet()) {
          String before = seen.put(entry.getKey(), entry.getValue());
          if (before != null && !before.equals(entry.getValue())) {
            merged.put(entry.getKey(), "");
          }
        }
      }
    }
    if (!set && key.equals(CUSTOM)) {
      merged.put("pkgs/pro", "https://repo.anaconda.com");
    }
    return Collections.unmodifiableMap(merged);
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(LISTS);
    keys.addAll(MAPPINGS);
    keys.add(CHANNEL_ALIAS);
    return keys;
  }

  /** Returns another name that conda accepts for a key, or null. */
  static String aliasOf(String key) {
    switch (key) {
      case CHANNELS:
        return "channel";
      case ALLOWED:
        return "whitelist_channels";
      case "ssl_verify":
        return "verify_ssl";
      default:
        return null;
    }
  }

  /**
   * Conda refuses a value of the wrong type. A variable can hold a list, but no mapping. Only
   * commas separate the items of such a list.
   */
  private static void check(Sources sources, String key, boolean mapping) {
    for (RawValue value : sources.of(key)) {
      boolean right = mapping ? value.map() != null : value.list() != null;
      boolean variable =
          !mapping && value.source().isOfTheProcess() && isSeparatedByCommas(value.scalar());
      boolean empty = value.scalar() != null && value.scalar().kind() == Scalar.Kind.NULL;
      if (!right && !variable && !empty) {
        sources.addBroken();
      }
    }
  }

  private static boolean isSeparatedByCommas(Scalar list) {
    for (String item : list == null ? new String[0] : list.text().split(",")) {
      String stripped = Truth.strip(item);
      for (int i = 0; i < stripped.length(); i++) {
        if (stripped.charAt(i) == ';' || Truth.isBlank(stripped.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static String alias(Merge merge) {
    RawValue value = merge.winner(CHANNEL_ALIAS);
    if (value == null) {
      return "https://conda.anaconda.org";
    }
    return value.scalar() == null ? "" : Truth.strip(merge.expanded(value.scalar()).text());
  }

  /** Returns the channels in use, each a URL, a path or a name. */
  public List<String> channels() {
    return lists.get(CHANNELS);
  }

  /** Returns the channels that the name {@code defaults} stands for. */
  public List<String> defaultChannels() {
    return lists.get(DEFAULT_CHANNELS);
  }

  /** Returns the URL that is prepended to a channel's name. */
  public String channelAlias() {
    return alias;
  }

  /** Returns URLs that {@link #channelAlias()} replaces. */
  public List<String> migratedAliases() {
    return lists.get(MIGRATED_ALIASES);
  }

  /** Returns the only channels that may be used; none if all may. */
  public List<String> allowed() {
    return lists.get(ALLOWED);
  }

  /** Returns the channels that must not be used. */
  public List<String> denied() {
    return lists.get(DENIED);
  }

  /** Returns the locations of channels by name. */
  public Map<String, String> customChannels() {
    return mappings.get(CUSTOM);
  }

  /** Returns former locations of channels by name. */
  public Map<String, String> migratedChannels() {
    return mappings.get(MIGRATED_CUSTOM);
  }

  /** Returns the channels that a name stands for, by name. */
  public Map<String, List<String>> multichannels() {
    Map<String, List<String>> multichannels = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : mappings.get(MULTICHANNELS).entrySet()) {
      List<String> channels = new ArrayList<>();
      for (String channel : entry.getValue().split("\n")) {
        if (!channel.trim().isEmpty()) {
          channels.add(channel.trim());
        }
      }
      multichannels.put(entry.getKey(), channels);
    }
    return multichannels;
  }
}
