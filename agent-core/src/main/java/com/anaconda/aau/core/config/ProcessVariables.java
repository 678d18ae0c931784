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
    List<Map.Entry<String, String>> meant = new ArrayList<>();
    // Not by name: the JDK finds no variable by a name that it could not decode.
    for (Map.Entry<String, String> variable : environment.variables().entrySet()) {
      if (VariableNames.mayBeMeantAsOurs(variable.getKey())) {
        meant.add(variable);
      }
    }
    add(sources, meant, keys);
    addMisspelled(sources, meant);
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
