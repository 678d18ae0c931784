package com.anaconda.aau.report;

import com.anaconda.aau.report.figures.Step;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Parses the values of options, with messages that say what a value must look like. An option that
 * is not given has its default.
 */
final class OptionValues {
  private final Arguments arguments;

  OptionValues(Arguments arguments) {
    this.arguments = arguments;
  }

  LocalDate date(Option option) {
    String text = arguments.value(option);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid(option, "'" + text + "' is not a date such as 2026-11-01.");
    }
  }

  ZoneId zone(Option option) {
    String text = arguments.value(option);
    try {
      return ZoneId.of(text == null ? "UTC" : text);
    } catch (DateTimeException e) {
      throw invalid(option, "'" + text + "' is not a time zone such as Europe/Berlin or UTC.");
    }
  }

  Step step(Option option) {
    String text = arguments.value(option);
    try {
      return text == null ? Step.DAY : Step.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw invalid(option, "'" + text + "' is none of day, week and month.");
    }
  }

  int number(Option option, int otherwise) {
    String text = arguments.value(option);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw invalid(option, "'" + text + "' is not a number.");
    }
  }

  Path path(Option option) {
    String text = arguments.value(option);
    if (text == null) {
      return null;
    }
    if (text.isEmpty()) {
      throw invalid(option, "it is empty.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw invalid(
          option, "'" + text + "' is not a valid file name in this locale. Try LC_ALL=C.UTF-8.");
    }
  }

  private static UsageException invalid(Option option, String message) {
    return new UsageException("Invalid value for option '" + option.text() + "': " + message);
  }
}
