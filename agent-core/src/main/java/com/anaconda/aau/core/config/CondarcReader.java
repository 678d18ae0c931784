package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.condarc.BrokenCondarcException;
import com.anaconda.aau.core.config.condarc.CondarcFile;
import com.anaconda.aau.core.config.condarc.CondarcYaml;
import com.anaconda.aau.core.config.condarc.IgnoredEntries;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.core.process.Debug;
import java.util.Collections;
import java.util.List;

/** Adds the settings of one configuration file to the sources. */
final class CondarcReader {
  private final Sources sources;
  private final CondarcFile file;
  private final Debug debug;

  CondarcReader(Sources sources, CondarcFile file, Debug debug) {
    this.sources = sources;
    this.file = file;
    this.debug = debug;
  }

  /** Adds the values of our own keys, including misspelled ones. */
  void readOurs(String... keys) {
    CondarcFile.Trouble trouble = file.trouble();
    if (trouble == null) {
      try {
        CondarcYaml yaml = CondarcYaml.parse(source(""), file.text());
        List<RawValue> doNotTrack = yaml.doNotTrack();
        for (String key : keys) {
          List<RawValue> almost = yaml.almost(key);
          if (key.equals(OurKeys.SWITCH) || key.equals(OurKeys.HEARTBEAT)) {
            almost.addAll(doNotTrack);
          }
          addAll(key, yaml.valueOf(key), almost);
        }
        if (!doNotTrack.isEmpty()) {
          sources.addDoNotTrack();
        }
        noteIgnored(yaml.ignored());
        return;
      } catch (BrokenCondarcException e) {
        debug.log(file.path(), ": broken: ", e.getMessage());
        trouble = CondarcFile.Trouble.BROKEN;
      }
    }
    if (file.namesOurKeys()) {
      addUnknown(trouble);
    }
  }

  private void noteIgnored(IgnoredEntries ignored) {
    String path = file.path().toString();
    for (String entry : ignored.hosts()) {
      sources.add(new Notice(Notice.Kind.MATCHES_NO_HOST, path, entry, "no host"));
    }
    for (String key : ignored.merged()) {
      sources.add(new Notice(Notice.Kind.MERGED, path, key, "nothing"));
    }
  }

  /** Adds the values of conda's own keys. */
  void readCondas(String... keys) {
    try {
      if (file.trouble() != null) {
        throw new BrokenCondarcException(file.trouble().text());
      }
      CondarcYaml yaml = CondarcYaml.parse(source(""), file.text());
      for (String key : keys) {
        RawValue value = yaml.valueOf(key);
        String alias = ChannelSettings.aliasOf(key);
        RawValue other = alias == null ? null : yaml.valueOf(alias);
        if (!yaml.isFlat(key)
            || alias != null && !yaml.isFlat(alias)
            || value != null && other != null) {
          throw new BrokenCondarcException(key);
        }
        addAll(key, other == null ? value : other, Collections.<RawValue>emptyList());
      }
    } catch (BrokenCondarcException e) {
      debug.log(file.path(), ": ", e.getMessage());
      sources.addBroken();
    }
  }

  /**
   * Adds a value and its misspelled variants. Locks the variants if the value is locked: otherwise,
   * a locked opt-in would override a misspelled opt-out in the same file.
   */
  private void addAll(String key, RawValue value, List<RawValue> almost) {
    boolean locked = value != null && value.isFinal();
    if (value != null && !locked) {
      sources.add(key, value);
    }
    for (RawValue each : almost) {
      sources.add(key, locked ? each.locked() : each);
    }
    if (locked) {
      sources.add(key, value);
    }
  }

  /**
   * Treats the file as a locked opt-out: sending despite a broken opt-out would be the worst
   * outcome.
   */
  private void addUnknown(CondarcFile.Trouble trouble) {
    sources.addBroken();
    String path = file.path().toString();
    sources.add(new Notice(kindOf(trouble), path, trouble.text(), OurKeys.SWITCH + ": false"));
    Source source = source(" (" + trouble.text() + ")");
    RawValue no = RawValue.of(source, Scalar.string("false"), true).inDoubt(null);
    RawValue nowhere = RawValue.of(source, Collections.<String>emptyList(), true).inDoubt(null);
    sources.add(OurKeys.SWITCH, no);
    sources.add(OurKeys.HEARTBEAT, no);
    sources.add(OurKeys.HOSTS, nowhere);
    sources.add(OurKeys.ACCOUNT_HOSTS, nowhere);
    sources.add(OurKeys.UNLINKABLE, RawValue.of(source, Scalar.string("true"), true).inDoubt(null));
    sources.add(OurKeys.SHARED_HOSTS, nowhere);
  }

  private Source source(String trouble) {
    return Source.file(file.path() + trouble, file.isAdministrators());
  }

  private static Notice.Kind kindOf(CondarcFile.Trouble trouble) {
    switch (trouble) {
      case UNREADABLE:
        return Notice.Kind.UNREADABLE;
      case TOO_LONG:
        return Notice.Kind.TOO_LONG;
      case TOO_MANY_FILES:
        return Notice.Kind.TOO_MANY_FILES;
      default:
        return Notice.Kind.BROKEN;
    }
  }
}
