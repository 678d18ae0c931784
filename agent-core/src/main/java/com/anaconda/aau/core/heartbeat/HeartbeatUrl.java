package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.config.NetworkSettings;
import java.util.List;

/**
 * Chooses the URL of a heartbeat, in the first of Anaconda's repositories that contains one of the
 * channels.
 *
 * <p>Unlike conda, does not let the alias count as a channel: it is Anaconda's by default, even for
 * users whose channels are all elsewhere.
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
    Channels channels = new Channels(settings.channels());
    List<ChannelUrl> urls = channels.inUse();
    if (!isAnacondas(urls)) {
      return null;
    }
    urls.add(channels.alias());
    for (String repository : REPOSITORIES) {
      for (ChannelUrl url : urls) {
        if (url.toString().startsWith(repository)) {
          return repository + (channel == null ? CHANNEL : channel);
        }
      }
      if (channels.areUnclear()) {
        return null; // Conda may find one of them in this repository.
      }
    }
    return null;
  }

  /** Returns whether at least one of the URLs is in a repository of Anaconda's. */
  static boolean isAnacondas(List<ChannelUrl> urls) {
    for (ChannelUrl url : urls) {
      for (String repository : REPOSITORIES) {
        if (url.toString().startsWith(repository)) {
          return true;
        }
      }
    }
    return false;
  }
}
