package com.anaconda.aau.core.heartbeat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The directories of platforms in a channel, as in {@code conda-forge/linux-64}. Conda removes the
 * first one, wherever it is. Users can define further platforms.
 */
final class Platforms {
  private static final List<String> SYSTEMS =
      Arrays.asList("emscripten", "freebsd", "linux", "osx", "wasi", "win", "zos");

  private Platforms() {}

  /** Removes a platform from the end of a channel. */
  static String withoutLast(String channel) {
    String stripped = ChannelUrl.strip(channel);
    int slash = stripped.lastIndexOf('/');
    return slash > 0 && isPlatform(stripped.substring(slash + 1))
        ? stripped.substring(0, slash)
        : stripped;
  }

  /** Returns what conda may make of a channel: without one of its platforms, if it has any. */
  static List<String> removals(String channel) {
    List<String> removals = new ArrayList<>();
    removals.add(withoutLast(channel));
    for (int start = firstSlash(channel); start > 0; start = channel.indexOf('/', start + 1)) {
      if (isPlatform(channel.substring(start + 1, end(channel, start)))) {
        removals.add(without(channel, start));
      }
    }
    return removals;
  }

  /** For each directory of a channel, which may be a platform's, returns the channel without it. */
  static List<String> possibleRemovals(String channel) {
    List<String> removals = new ArrayList<>();
    for (int start = firstSlash(channel); start > 0; start = channel.indexOf('/', start + 1)) {
      removals.add(without(channel, start));
    }
    return removals;
  }

  private static int firstSlash(String channel) {
    int scheme = channel.indexOf("://");
    return channel.indexOf('/', scheme < 0 ? 0 : scheme + 3);
  }

  private static String without(String channel, int start) {
    return channel.substring(0, start) + channel.substring(end(channel, start));
  }

  private static int end(String channel, int start) {
    int end = channel.indexOf('/', start + 1);
    return end < 0 ? channel.length() : end;
  }

  private static boolean isPlatform(String directory) {
    String name = directory.toLowerCase(Locale.ROOT);
    int hyphen = name.indexOf('-');
    return name.equals("noarch") || hyphen > 0 && SYSTEMS.contains(name.substring(0, hyphen));
  }
}
