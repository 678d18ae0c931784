package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads keys from environment variables: {@code CONDA_} followed by the key in any case. */
final class ProcessVariables {
  private static final String PREFIX = "CONDA_";
  private static final String IMPORTANT = "!important";
  private static final String DO_NOT_TRACK = "DO_NOT_TRACK";

  /** Parts of our keys. A name with one wrong letter still contains at least one of them. */
  private static final String[] PARTS = {"ANON", "USAGE", "HEART", "BEAT", "NOT", "TRACK"};

  /** Few of the variables with this prefix are keys; most have other purposes. */
  private static final String LONGER = "ANACONDA_ANON_USAGE_";

  /** Parts of the keys with this prefix, which the other variables lack. */
  private static final String[] LONGER_PARTS = {
    "HO", "OST", "TS", "UNLINK", "KABLE", "ROT", "TATE"
  };

  /** The bit that distinguishes lower case from upper case in ASCII. */
  private static final int CASE = 0x20;

  /** The length of {@code DONOTTRACK} minus one letter. */
  private static final int SHORTEST = 9;

  private final Environment environment;

  ProcessVariables(Environment environment) {
    this.environment = environment;
  }

  /** Adds values of conda's own keys. */
  void addCondas(Sources sources, String... keys) {
    add(sources, environment.variables().entrySet(), keys);
  }

  /** Adds values of our own keys, including misspelled ones. */
  void addOurs(Sources sources, String... keys) {
    if (!isAnyMeant()) {
      return;
    }
    List<Map.Entry<String, String>> meant = new ArrayList<>();
    // Not by name: the JDK finds no variable by a name that it could not decode.
    for (Map.Entry<String, String> variable : environment.variables().entrySet()) {
      if (mayBeMeantAsOurs(variable.getKey())) {
        meant.add(variable);
      }
    }
    add(sources, meant, keys);
    addMisspelled(sources, meant);
  }

  /**
   * Looks at the names alone: to list the variables with their values, the JDK loads four classes
   * more.
   */
  private boolean isAnyMeant() {
    for (String name : environment.variables().keySet()) {
      if (mayBeMeantAsOurs(name)) {
        return true;
      }
    }
    return false;
  }

  private void add(Sources sources, Iterable<Map.Entry<String, String>> variables, String... keys) {
    Map<String, RawValue> said = new HashMap<>();
    for (Map.Entry<String, String> variable : variables) {
      String key = keyOf(variable.getKey(), keys);
      if (key != null) {
        RawValue value = value(variable.getKey(), variable.getValue());
        RawValue other = said.get(key);
        said.put(key, other == null ? value : mostPrivate(key, value, other));
      }
    }
    for (String key : keys) {
      if (said.get(key) != null) {
        sources.add(key, said.get(key));
      }
    }
  }

  private void addMisspelled(Sources sources, List<Map.Entry<String, String>> variables) {
    for (Map.Entry<String, String> variable : variables) {
      String name = variable.getKey();
      String key = Spelling.keyOf(name);
      if (key != null && keyOf(name, key) == null) {
        sources.add(key, value(name, variable.getValue()).inDoubt(name));
      } else if (key == null
          && Spelling.isDoNotTrack(name)
          && Truth.asksForIt(variable.getValue())) {
        boolean right = name.equals(DO_NOT_TRACK) || environment.isWindows();
        RawValue no = RawValue.of(Source.variable(name), Scalar.string("false"), false);
        sources.addDoNotTrack(right ? no : no.inDoubt(name));
      }
    }
  }

  /**
   * Rejects most names quickly. One wrong letter cannot change both ends and every part of a name.
   */
  private static boolean mayBeMeantAsOurs(String name) {
    int last = name.length() - 1;
    if (last < SHORTEST - 1 || !mayBegin(name.charAt(0)) && !mayEnd(name.charAt(last))) {
      return false;
    }
    boolean longer = name.startsWith(LONGER) && last > LONGER.length();
    return hasOneOf(longer ? LONGER_PARTS : PARTS, upperCase(name));
  }

  /**
   * Converts a name to upper case. Most names are in upper case already, which this sees faster.
   */
  private static String upperCase(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 'a') {
        return name.toUpperCase(Locale.ROOT);
      }
    }
    return name;
  }

  private static boolean mayBegin(char c) {
    switch (c | CASE) {
      case 'a':
      case 'c':
      case 'd':
        return true;
      default:
        return isOther(c);
    }
  }

  private static boolean mayEnd(char c) {
    switch (c | CASE) {
      case 'e':
      case 'k':
      case 's':
      case 't':
        return true;
      default:
        return isOther(c);
    }
  }

  /**
   * Returns whether a character is neither a letter nor a digit. Such characters may surround a
   * misspelled name.
   */
  private static boolean isOther(char c) {
    int lower = c | CASE;
    return (lower < 'a' || lower > 'z') && (c < '0' || c > '9');
  }

  private static boolean hasOneOf(String[] parts, String name) {
    for (String part : parts) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the key that a variable sets, or null. Windows ignores the case of {@code CONDA_}. */
  private String keyOf(String name, String... keys) {
    if (name.regionMatches(environment.isWindows(), 0, PREFIX, 0, PREFIX.length())) {
      String rest = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
      for (String key : keys) {
        if (rest.equals(key)) {
          return key;
        }
      }
    }
    return null;
  }

  private static RawValue value(String name, String text) {
    int important = text.indexOf(IMPORTANT);
    String value = Truth.strip(important < 0 ? text : text.substring(0, important));
    return RawValue.of(Source.variable(name), Scalar.string(value), important >= 0);
  }

  /** Combines two spellings of one variable. Their order is arbitrary, so an opt-out must win. */
  private static RawValue mostPrivate(String key, RawValue one, RawValue other) {
    String text = MostPrivate.of(key, one.scalar().text(), other.scalar().text());
    Source source = text.equals(other.scalar().text()) ? other.source() : one.source();
    return RawValue.of(source, Scalar.string(text), one.isFinal() || other.isFinal());
  }
}
