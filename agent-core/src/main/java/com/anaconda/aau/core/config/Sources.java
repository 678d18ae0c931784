package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.condarc.CondarcFile;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of some keys in all sources, lowest precedence first. */
final class Sources {
  private static final String[] KEYS = {
    OurKeys.SWITCH,
    OurKeys.HEARTBEAT,
    OurKeys.HOSTS,
    OurKeys.ACCOUNT_HOSTS,
    OurKeys.UNLINKABLE,
    OurKeys.SHARED_HOSTS,
    OurKeys.ROTATE
  };
  private static final int SHORTEST_ALMOST_RIGHT = "anacondaheartbeat".length() - 1;

  private final Map<String, List<RawValue>> values = new HashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private boolean broken;
  private boolean doNotTrack;

  private Sources() {}

  /** Reads our own keys. A file that contains none of them is not parsed. */
  static Sources read(
      Environment environment,
      Map<String, String> options,
      List<CondarcFile> condarcs,
      Debug debug) {
    Sources sources = new Sources();
    for (CondarcFile file : CondarcFile.readAll(condarcs, debug)) {
      if (file.mayNameOurKeys()) {
        new CondarcReader(sources, file, debug).readOurs(KEYS);
      }
    }
    new ProcessVariables(environment).addOurs(sources, KEYS);
    sources.readOptions(options);
    return sources;
  }

  /** Reads conda's own keys from files and variables. */
  static Sources readCondas(Environment environment, SearchPath path, Debug debug, String... keys) {
    Sources sources = new Sources();
    for (CondarcFile file : CondarcFile.readAll(path.condarcs(), debug)) {
      new CondarcReader(sources, file, debug).readCondas(keys);
    }
    ProcessVariables variables = new ProcessVariables(environment);
    variables.addCondas(sources, keys);
    for (String key : keys) {
      String alias = ChannelSettings.aliasOf(key);
      if (alias != null) {
        variables.addCondas(sources, alias);
        // Conda merges it with the key's other values. Doing so here is not worth the effort.
        sources.broken |= !sources.of(alias).isEmpty();
      }
    }
    return sources;
  }

  /** Returns whether no source sets anything, as on most machines. */
  boolean isEmpty() {
    return values.isEmpty() && notices.isEmpty() && !doNotTrack && !broken;
  }

  /** Returns the values of a key, lowest precedence first. */
  List<RawValue> of(String key) {
    List<RawValue> all = values.get(key);
    return all == null ? Collections.<RawValue>emptyList() : all;
  }

  /** Returns the notices about files. */
  List<Notice> notices() {
    return notices;
  }

  /** Returns whether any file could not be understood. */
  boolean isBroken() {
    return broken;
  }

  /** Returns whether {@code DO_NOT_TRACK} is set to opt out. */
  boolean doNotTrack() {
    return doNotTrack;
  }

  void add(Notice notice) {
    notices.add(notice);
  }

  /** Records a file that could not be understood: it may contain an opt-out. */
  void addBroken() {
    broken = true;
  }

  void add(String key, RawValue value) {
    List<RawValue> all = values.get(key);
    if (all == null) {
      all = new ArrayList<>();
      values.put(key, all);
    }
    all.add(value);
  }

  /**
   * Records that a source sets {@code DO_NOT_TRACK}. If its value opts out, the opt-out has already
   * been added.
   */
  void addDoNotTrack() {
    doNotTrack = true;
  }

  /** Adds an opt-out from tokens and heartbeats. */
  void addDoNotTrack(RawValue no) {
    addDoNotTrack();
    add(OurKeys.SWITCH, no);
    add(OurKeys.HEARTBEAT, no);
  }

  private void readOptions(Map<String, String> options) {
    for (String key : KEYS) {
      if (options.get(key) != null) {
        add(key, option(key, options.get(key)));
      }
    }
    for (Map.Entry<String, String> option : options.entrySet()) {
      String name = option.getKey();
      if (name.length() >= SHORTEST_ALMOST_RIGHT && !isKey(name)) {
        String key = Spelling.keyOf(name);
        if (key != null) {
          add(key, option(name, option.getValue()).inDoubt(name));
        }
      }
      if (Spelling.isDoNotTrack(name) && isNotRefused(option.getValue())) {
        addDoNotTrack(option(name, "false").inDoubt(name));
      }
    }
  }

  /**
   * Returns whether the option {@code DO_NOT_TRACK} opts out. An empty value does, unlike in a
   * variable.
   */
  private static boolean isNotRefused(String doNotTrack) {
    return doNotTrack.isEmpty() || Truth.asksForIt(doNotTrack);
  }

  private static boolean isKey(String name) {
    for (String key : KEYS) {
      if (key.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static RawValue option(String name, String value) {
    return RawValue.of(Source.option(name), Scalar.string(value), false);
  }
}
