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
      custom.put("pkgs/pro", ChannelUrl.parse("https://repo.anaconda.com"));
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
      ChannelUrl url = member.contains("://") ? ChannelUrl.parse(member) : null;
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
    if (alias == null) {
      return urls;
    }
    List<String> allowed = texts(settings.allowed());
    List<String> denied = texts(settings.denied());
    boolean limited = !settings.allowed().isEmpty() || !settings.denied().isEmpty();
    for (String channel : settings.channels()) {
      List<ChannelUrl> found = of(channel);
      if (limited && found.isEmpty()) {
        return new ArrayList<>();
      }
      for (ChannelUrl url : found) {
        boolean refused = !settings.allowed().isEmpty() && !allowed.contains(url.toString());
        if (refused || denied.contains(url.toString())) {
          return new ArrayList<>();
        }
        urls.add(url);
      }
    }
    return urls;
  }

  /** Returns the URL before the names of channels, or null if there is none. */
  ChannelUrl alias() {
    return alias;
  }

  private List<String> texts(List<String> channels) {
    List<String> texts = new ArrayList<>();
    for (String channel : channels) {
      for (ChannelUrl url : of(channel)) {
        texts.add(url.toString());
      }
    }
    return texts;
  }

  private List<ChannelUrl> of(String channel) {
    if (channel.contains("://")) {
      ChannelUrl url = ChannelUrl.parse(ChannelUrl.withoutPlatform(channel));
      return url == null ? UNKNOWN : listOf(moved(url));
    }
    if (!isName(channel)) {
      return UNKNOWN;
    }
    String name = ChannelUrl.withoutPlatform(channel);
    List<ChannelUrl> members = multichannels.get(name);
    return members == null ? listOf(named(name)) : members;
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
    return withConfiguredScheme(url);
  }

  /** Gives a URL the scheme of the configured channel or alias that it belongs to. */
  private ChannelUrl withConfiguredScheme(ChannelUrl url) {
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
    return ChannelUrl.of(scheme, url.location(), "");
  }
}
