package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.config.NetworkSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the URL of a heartbeat, in the first of Anaconda's repositories that contains one of the
 * channels.
 */
final class HeartbeatUrl {
  private static final String[] REPOSITORIES = {
    "https://repo.anaconda.cloud/", "https://repo.anaconda.com/pkgs/", "https://conda.anaconda.org/"
  };
  private static final String CHANNEL = "main";
  private static final String PATH = "noarch/activate-0.0.0-0.conda";

  private HeartbeatUrl() {}

  /**
   * Returns the URL, or null if no channel is in one of Anaconda's repositories.
   *
   * @param channel the URL of a channel or its name in that repository, or null for main
   * @param path the file to request from the channel, or null for the one that conda requests
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

  /** Returns the URLs of the configured channels. */
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
    // A name such as "pkgs/main" is known to conda, and is not a user on anaconda.org.
    for (String known : settings.defaultChannels()) {
      if (known.endsWith("/" + channel)) {
        return known;
      }
    }
    String alias = settings.channelAlias();
    return (alias.endsWith("/") ? alias : alias + "/") + channel;
  }
}
