package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.header.HostScope;
import java.util.List;

/**
 * Finds values that might not mean what their author intended, and records how they were
 * understood.
 */
final class Oddities {
  private final Merge merge;
  private final List<Notice> notices;

  Oddities(Merge merge, List<Notice> notices) {
    this.merge = merge;
    this.notices = notices;
  }

  /** Checks all values of a key. */
  void note(String key, List<RawValue> values) {
    boolean hosts = OurKeys.isHosts(key);
    for (RawValue value : values) {
      if (hosts) {
        noteHosts(value);
      }
      if (value.written() != null) {
        String understood = hosts ? hosts(key, value) : answer(key, value);
        add(Notice.Kind.ALMOST_RIGHT, value, value.written(), understood);
      }
    }
  }

  private void noteHosts(RawValue value) {
    for (String host : merge.items(value)) {
      if (!HostScope.isPattern(host)) {
        add(Notice.Kind.MATCHES_NO_HOST, value, host, "no host");
      }
    }
  }

  private String hosts(String key, RawValue value) {
    return key + ": " + Setting.join(merge.items(value)) + ", for no other host";
  }

  private String answer(String key, RawValue value) {
    return merge.isPrivate(key, value)
        ? key + ": " + merge.text(key, value)
        : key + ", and ignored because it does not opt out";
  }

  private void add(Notice.Kind kind, RawValue value, String written, String understood) {
    notices.add(new Notice(kind, value.source().toString(), written, understood));
  }
}
