package com.anaconda.aau.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A command line, divided into options and logs. Options can come before, between and after the
 * logs, as {@code --option VALUE} or {@code --option=VALUE}; {@code --} ends them.
 *
 * <p>This is not left to a library, because the one that we used took 0.4 of the 1.5 CPU seconds of
 * a report on a single line.
 */
final class Arguments {
  private final Map<Option, String> values = new EnumMap<>(Option.class);
  private final List<String> logs = new ArrayList<>();

  /** Parses the words of a command line. */
  Arguments(String... words) {
    boolean areOptions = true;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (areOptions && word.equals("--")) {
        areOptions = false;
      } else if (!areOptions || !word.startsWith("-") || word.equals("-")) {
        logs.add(word);
      } else if (takesNext(word)) {
        i++;
        put(Option.of(word), i < words.length ? words[i] : null);
      } else {
        put(word);
      }
    }
  }

  private static boolean takesNext(String word) {
    Option option = Option.of(word);
    return option != null && option.value() != null;
  }

  /** Stores an option that is a word of its own. */
  private void put(String word) {
    int end = word.indexOf('=');
    Option option = Option.of(end < 0 ? word : word.substring(0, end));
    if (option == null) {
      throw new UsageException("Unknown option: '" + word + "'");
    }
    if (end >= 0 && option.value() == null) {
      throw new UsageException("option '" + option.text() + "' takes no value");
    }
    put(option, end < 0 ? "" : word.substring(end + 1));
  }

  private void put(Option option, String value) {
    if (value == null || Option.of(value) != null) {
      throw new UsageException(
          "Missing value for option '" + option.text() + "' (" + option.value() + ")");
    }
    if (values.put(option, value) != null) {
      throw new UsageException("option '" + option.text() + "' should be specified only once");
    }
  }

  /** Returns the names of the logs. */
  List<String> logs() {
    return List.copyOf(logs);
  }

  /** Returns whether an option is given. */
  boolean has(Option option) {
    return values.containsKey(option);
  }

  /** Returns the value of an option, or null if it is not given. */
  String value(Option option) {
    return values.get(option);
  }
}
