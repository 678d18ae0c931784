package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.config.NetworkSettings;
import java.util.ArrayList;
import java.util.List;

/** Where a heartbeat goes. The first repository of Anaconda's that a channel is in gets it. */
final class HeartbeatUrl {
  private static final String[] REPOSITORIES = {
    "https://repo.anaconda.cloud/", "https://repo.anaconda.com/pkgs/", "https://conda.anaconda.org/"
  };
  private static final String CHANNEL = "main";
  private static final String PATH = "noarch/activate-0.0.0-0.conda";

  private HeartbeatUrl() {}

  /**
   * The URL, or null when no channel is in a repository of Anaconda's.
   *
   * @param channel the URL of a channel or the name of one in that repository; null for main
   * @param path what is asked for in the channel; null for the file that conda asks for
   */
  static String of(NetworkSettings settings, String channel, String path) {
    String base =
        channel != null && channel.indexOf('/') >= 0 ? channel : inRepository(settings, channel);
    if (base == null) {
      return null;
    }
    return (base.endsWith("/") ? base : base + "/") + (path == null ? PATH : path);
  }

  private static String inRepository(NetworkSettings settings, String channel) {
    List<String> urls = urls(settings);
    for (String repository : REPOSITORIES) {
      for (String url : urls) {
        if ((url + "/").startsWith(repository)) {
          return repository + (channel == null ? CHANNEL : channel);
        }
      }
    }
    return null;
  }

  /** The URLs that the configured channels stand for. */
  private static List<String> urls(NetworkSettings settings) {
    List<String> urls = new ArrayList<>();
    for (String channel : settings.channels()) {
      if (channel.equals("defaults")) {
        for (String each : settings.defaultChannels()) {
          urls.add(url(each, settings));
        }
      } else {
        urls.add(url(channel, settings));
      }
    }
    urls.add(settings.channelAlias());
    return urls;
  }

  private static String url(String channel, NetworkSettings settings) {
    if (channel.contains("://")) {
      return channel;
    }
    // A name that conda knows: "pkgs/main" is not a user of anaconda.org.
    for (String known : settings.defaultChannels()) {
      if (known.endsWith("/" + channel)) {
        return known;
      }
    }
    String alias = settings.channelAlias();
    return (alias.endsWith("/") ? alias : alias + "/") + channel;
  }
}
