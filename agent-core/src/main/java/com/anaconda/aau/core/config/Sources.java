package com.anaconda.aau.core.config;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all sources say about some keys, the lowest one first. */
final class Sources {
  static final String SWITCH = "anaconda_anon_usage";
  static final String HEARTBEAT = "anaconda_heartbeat";
  static final String HOSTS = "anaconda_anon_usage_hosts";
  static final String ACCOUNT_HOSTS = "anaconda_anon_usage_account_hosts";

  private static final String[] KEYS = {SWITCH, HEARTBEAT, HOSTS, ACCOUNT_HOSTS};
  private static final String VARIABLE_PREFIX = "CONDA_";
  private static final String IMPORTANT = "!important";
  private static final String DO_NOT_TRACK = "DO_NOT_TRACK";

  private final String[] keys;
  private final Map<String, List<RawValue>> values = new HashMap<>();
  private String broken;

  private Sources(String[] keys) {
    this.keys = keys;
  }

  /** Reads what they say about our own keys; when no file has one, no file is parsed. */
  static Sources read(
      Environment environment, Map<String, String> options, SearchPath path, Debug debug) {
    Sources sources = new Sources(KEYS);
    List<CondarcFile> files = CondarcFile.readAll(path.condarcs(), debug);
    boolean named = false;
    for (CondarcFile file : files) {
      named |= file.namesOurKeys();
    }
    sources.readFiles(files, named, debug);
    sources.readVariables(environment);
    for (String key : KEYS) {
      if (options.get(key) != null) {
        sources.add(key, RawValue.of("option " + key, Scalar.string(options.get(key)), false));
      }
    }
    return sources;
  }

  /** Reads what files and variables say about keys of conda's own. */
  static Sources readCondas(Environment environment, SearchPath path, Debug debug, String... keys) {
    Sources sources = new Sources(keys);
    sources.readFiles(CondarcFile.readAll(path.condarcs(), debug), true, debug);
    sources.readVariables(environment);
    return sources;
  }

  /** What is said about a key, the lowest source first. */
  List<RawValue> of(String key) {
    List<RawValue> all = values.get(key);
    return all == null ? Collections.<RawValue>emptyList() : all;
  }

  /** The file that conda would refuse, or null. */
  String broken() {
    return broken;
  }

  private void readFiles(List<CondarcFile> files, boolean parse, Debug debug) {
    for (CondarcFile file : files) {
      if (file.text() == null) {
        broken = file.path().toString();
        debug.log(file.path(), ": too large or no UTF-8, so nothing is sent");
      }
    }
    if (!parse || broken != null) {
      return;
    }
    for (CondarcFile file : files) {
      String source = file.path().toString();
      try {
        if (file.isTooLong()) {
          throw new BrokenCondarcException("too long");
        }
        Map<String, RawValue> parsed = CondarcYaml.parse(source, file.text(), keys);
        for (String key : keys) {
          if (parsed.get(key) != null) {
            add(key, parsed.get(key));
          }
        }
      } catch (BrokenCondarcException e) {
        broken = source;
        debug.log(source, ": broken, so nothing is sent: ", e.getMessage());
        return;
      }
    }
  }

  private void readVariables(Environment environment) {
    for (Map.Entry<String, String> variable : environment.variables().entrySet()) {
      String name = variable.getKey();
      if (name.startsWith(VARIABLE_PREFIX)) {
        addVariable(name, variable.getValue());
      }
    }
    String doNotTrack = environment.get(DO_NOT_TRACK);
    // Whatever is not plainly a "no" is a wish not to be tracked.
    if (doNotTrack != null && Truth.ofString(doNotTrack) != Boolean.FALSE) {
      add(SWITCH, RawValue.of(DO_NOT_TRACK, Scalar.string("false"), false));
      add(HEARTBEAT, RawValue.of(DO_NOT_TRACK, Scalar.string("false"), false));
    }
  }

  private void addVariable(String name, String value) {
    for (String key : keys) {
      int rest = name.length() - VARIABLE_PREFIX.length();
      if (rest == key.length()
          && name.substring(VARIABLE_PREFIX.length()).toLowerCase(Locale.ROOT).equals(key)) {
        int important = value.indexOf(IMPORTANT);
        String text = important < 0 ? value : value.substring(0, important);
        Scalar scalar = Scalar.string(Truth.strip(text));
        RawValue said = RawValue.of(name, scalar, important >= 0);
        // The same variable in two spellings: their order is by chance, an "off" must not be lost.
        if (variableSaidNoTo(key)) {
          continue;
        }
        add(key, said);
      }
    }
  }

  private boolean variableSaidNoTo(String key) {
    List<RawValue> all = of(key);
    RawValue last = all.isEmpty() ? null : all.get(all.size() - 1);
    return key.equals(SWITCH)
        && last != null
        && last.source().startsWith(VARIABLE_PREFIX)
        && Truth.of(last.scalar()) != Boolean.TRUE;
  }

  private void add(String key, RawValue value) {
    List<RawValue> all = values.get(key);
    if (all == null) {
      all = new ArrayList<>();
      values.put(key, all);
    }
    all.add(value);
  }
}
