package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.config.ChannelSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the URLs that channels stand for, as conda does. Where conda's answer is unclear, a channel
 * has no URL, so it causes no heartbeat.
 */
final class Channels {
  private static final List<ChannelUrl> UNKNOWN = Collections.emptyList();
  private static final String DEFAULTS = "defaults";
  private static final String LOCAL = "local";

  private final ChannelSettings settings;

  /** Null if the setting is not a URL, which conda refuses. */
  private final ChannelUrl alias;

  private final Map<String, List<ChannelUrl>> multichannels = new LinkedHashMap<>();

  /** The scheme and location of channels that do not follow the alias, by name. */
  private final Map<String, ChannelUrl> custom = new HashMap<>();

  /**
   * Whether the URL of a multichannel's member is unclear, so that the names it defines are, too.
   */
  private boolean isUnclear;

  Channels(ChannelSettings settings) {
    this.settings = settings;
    this.alias = ChannelUrl.parse(settings.channelAlias());
    if (alias != null) {
      for (Map.Entry<String, List<String>> entry : settings.multichannels().entrySet()) {
        if (!entry.getKey().equals(DEFAULTS)) {
          addMultichannel(entry.getKey(), entry.getValue());
        }
      }
      addMultichannel(DEFAULTS, settings.defaultChannels());
      if (isRedefined()) {
        multichannels.put(DEFAULTS, UNKNOWN);
      }
      multichannels.put(LOCAL, UNKNOWN);
      for (Map.Entry<String, String> entry : settings.customChannels().entrySet()) {
        custom.put(ChannelUrl.strip(entry.getKey()), ChannelUrl.parse(entry.getValue()));
      }
    }
  }

  /** Conda ignores another definition of {@code defaults}, but whoever wrote it meant it. */
  private boolean isRedefined() {
    List<String> members = settings.multichannels().get(DEFAULTS);
    boolean elsewhere = members != null;
    for (String member : elsewhere ? members : Collections.<String>emptyList()) {
      ChannelUrl url = ChannelUrl.parse(member);
      elsewhere &= url == null || !HeartbeatUrl.isAnacondas(listOf(url));
    }
    return elsewhere || settings.customChannels().containsKey(DEFAULTS);
  }

  private void addMultichannel(String name, List<String> members) {
    List<ChannelUrl> urls = new ArrayList<>();
    for (String member : members) {
      boolean isUrl = member.contains("://");
      ChannelUrl url = isUrl ? ChannelUrl.parse(member) : null;
      isUnclear |= isUrl && url == null;
      if (url != null) {
        boolean aliased = url.location().startsWith(alias.location());
        String location = aliased ? alias.location() : url.host();
        String path = ChannelUrl.strip(url.location().substring(location.length()));
        custom.put(path, ChannelUrl.of(url.scheme(), location, ""));
      } else if (isName(member)) {
        url = ChannelUrl.of(alias.scheme(), alias.location(), ChannelUrl.strip(member));
        custom.put(ChannelUrl.strip(member), alias);
      }
      if (url != null) {
        urls.add(url);
      }
    }
    multichannels.put(name, urls);
  }

  /** Returns the URLs of all channels in use, or none if conda refuses one of them. */
  List<ChannelUrl> inUse() {
    List<ChannelUrl> urls = new ArrayList<>();
    for (String channel : alias == null ? Collections.<String>emptyList() : settings.channels()) {
      List<ChannelUrl> found = of(channel);
      if (isRefused(channel, found)) {
        return new ArrayList<>();
      }
      urls.addAll(found);
    }
    return urls;
  }

  /** Returns whether the URL of a channel in use is unclear, so that it may be at Anaconda. */
  boolean areUnclear() {
    for (String channel : settings.channels()) {
      if (!isNeverAtAnaconda(channel) && of(channel) == UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeverAtAnaconda(String channel) {
    return channel.startsWith(".")
        || channel.startsWith("/")
        || channel.startsWith("~")
        || channel.startsWith("file://")
        || channel.equals(LOCAL)
        || channel.equals("nodefaults");
  }

  /** Returns whether conda refuses a channel, or may refuse it. */
  private boolean isRefused(String channel, List<ChannelUrl> urls) {
    List<String> allowed = settings.allowed();
    List<String> denied = settings.denied();
    if (allowed.isEmpty() && denied.isEmpty()) {
      return false;
    }
    boolean unclear = urls.isEmpty();
    List<ChannelUrl> refused = new ArrayList<>();
    for (String each : denied) {
      unclear |= of(each).isEmpty();
      refused.addAll(possible(each));
    }
    List<ChannelUrl> accepted = new ArrayList<>();
    for (String each : allowed) {
      accepted.addAll(of(each));
      unclear |= isAboveAChannel(urls) || isAboveAChannel(accepted);
    }
    return unclear
        || !allowed.isEmpty() && !accepted.containsAll(urls)
        || !Collections.disjoint(refused, possible(channel));
  }

  /** Returns whether conda gives one of the URLs the name of a channel below it. */
  private boolean isAboveAChannel(List<ChannelUrl> urls) {
    for (ChannelUrl url : urls) {
      for (Map.Entry<String, ChannelUrl> entry : custom.entrySet()) {
        ChannelUrl at = entry.getValue();
        String location = at == null ? "" : at.location() + "/" + entry.getKey();
        if (url.isNear(location) && !url.isBelow(location)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<ChannelUrl> possible(String channel) {
    List<ChannelUrl> urls = new ArrayList<>();
    for (String each : Platforms.removals(channel)) {
      urls.addAll(as(each));
    }
    return urls;
  }

  /** Returns the URL before the names of channels, or null if there is none. */
  ChannelUrl alias() {
    return alias;
  }

  /**
   * Returns the URLs of a channel. Returns none if conda may take one of its directories for a
   * platform's and look for the channel elsewhere.
   */
  private List<ChannelUrl> of(String channel) {
    if (!channel.contains("://") && !isName(channel)) {
      return UNKNOWN;
    }
    List<ChannelUrl> urls = as(Platforms.withoutLast(channel));
    if (HeartbeatUrl.isAnacondas(urls) && !custom.containsKey(channel)) {
      for (String shorter : Platforms.possibleRemovals(channel)) {
        if (leadsElsewhere(shorter)) {
          return UNKNOWN;
        }
      }
    }
    return urls;
  }

  private boolean leadsElsewhere(String channel) {
    if (!channel.contains("://")) {
      return !HeartbeatUrl.isAnacondas(as(channel));
    }
    ChannelUrl url = ChannelUrl.parse(channel);
    ChannelUrl moved = url == null ? null : moved(url);
    return moved == null || !moved.location().equals(url.location());
  }

  private List<ChannelUrl> as(String channel) {
    if (channel.contains("://")) {
      ChannelUrl url = ChannelUrl.parse(channel);
      return url == null ? UNKNOWN : listOf(moved(url));
    }
    if (!isName(channel)) {
      return UNKNOWN;
    }
    List<ChannelUrl> members = multichannels.get(channel);
    return members == null ? listOf(named(channel)) : members;
  }

  private static List<ChannelUrl> listOf(ChannelUrl url) {
    return url == null ? UNKNOWN : Collections.singletonList(url);
  }

  /** Returns whether a channel is a name such as {@code conda-forge/label/dev}, and no path. */
  private static boolean isName(String channel) {
    for (int i = 0; i < channel.length(); i++) {
      char c = channel.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && "-_./".indexOf(c) < 0) {
        return false;
      }
    }
    return !channel.isEmpty()
        && "./".indexOf(channel.charAt(0)) < 0
        && !channel.contains("..")
        && !channel.equals("None")
        && !channel.equals("nodefaults")
        && !channel.endsWith(".conda")
        && !channel.endsWith(".tar.bz2");
  }

  /** Returns the URL of a name. The longest part of it that has a location of its own decides. */
  private ChannelUrl named(String name) {
    if (isUnclear) {
      return null;
    }
    for (String part = name; ; part = part.substring(0, part.lastIndexOf('/'))) {
      if (custom.containsKey(part)) {
        ChannelUrl at = custom.get(part);
        return at == null ? null : ChannelUrl.of(at.scheme(), at.location(), name);
      }
      if (part.indexOf('/') < 0) {
        return ChannelUrl.of(alias.scheme(), alias.location(), name);
      }
    }
  }

  /** Returns the URL that conda uses in place of a URL. */
  private ChannelUrl moved(ChannelUrl url) {
    if (url.path().isEmpty()) {
      return url;
    }
    for (Map.Entry<String, String> entry : settings.migratedChannels().entrySet()) {
      ChannelUrl before = ChannelUrl.parse(entry.getValue());
      String name = ChannelUrl.strip(entry.getKey());
      if (before == null || name.isEmpty()) {
        return null;
      }
      String location = before.location() + "/" + name;
      if (url.isNear(location)) {
        // If several names fit, conda takes the longest. The result must not depend on that.
        return settings.migratedChannels().size() > 1 || !url.isBelow(location)
            ? null
            : named(ChannelUrl.strip(name + url.location().substring(location.length())));
      }
    }
    for (String migrated : settings.migratedAliases()) {
      ChannelUrl before =
          ChannelUrl.parse(migrated.contains("://") ? migrated : "https://" + migrated);
      if (before == null) {
        return null;
      }
      if (url.location().startsWith(before.location())) {
        String name = ChannelUrl.strip(url.location().substring(before.location().length()));
        return ChannelUrl.of(alias.scheme(), alias.location(), name);
      }
    }
    return inConfiguredScheme(url);
  }

  /**
   * Returns a URL, or null if the configured channel or alias that it belongs to has another
   * scheme, which some versions of conda use instead.
   */
  private ChannelUrl inConfiguredScheme(ChannelUrl url) {
    String scheme = url.location().startsWith(alias.location()) ? alias.scheme() : url.scheme();
    int longest = -1;
    for (Map.Entry<String, ChannelUrl> entry : custom.entrySet()) {
      ChannelUrl at = entry.getValue();
      if (at != null
          && entry.getKey().length() > longest
          && url.isNear(at.location() + "/" + entry.getKey())) {
        longest = entry.getKey().length();
        scheme = at.scheme();
      }
    }
    return scheme.equals(url.scheme()) ? url : null;
  }
}
