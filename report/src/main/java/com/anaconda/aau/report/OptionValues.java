package com.anaconda.aau.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Parses the values of options, with messages that say what a value must look like. */
final class OptionValues {
  private OptionValues() {}

  static void register(CommandLine line) {
    line.registerConverter(LocalDate.class, OptionValues::date);
    line.registerConverter(ZoneId.class, OptionValues::zone);
    line.registerConverter(Path.class, OptionValues::path);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2026-11-01.");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a time zone such as Europe/Berlin or UTC.");
    }
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("it is empty.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a valid file name in this locale. Try LC_ALL=C.UTF-8.");
    }
  }
}
