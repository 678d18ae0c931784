package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differences between two runs of a tool that occur even without the agent. Immutable. */
final class Noise {

  static final Noise NONE = new Noise(List.of(), List.of(), false);

  /** The first line of a file that {@link java.util.Properties} writes. */
  static final String DATED_COMMENT = "(?m)^#\\w{3} \\w{3} \\d\\d .*$";

  private final List<Pattern> texts;
  private final List<Pattern> contents;
  private final boolean lineOrder;

  private Noise(List<Pattern> texts, List<Pattern> contents, boolean lineOrder) {
    this.texts = texts;
    this.contents = contents;
    this.lineOrder = lineOrder;
  }

  /** Adds expressions to ignore in the output, in files and in file names. */
  Noise text(String... expressions) {
    return new Noise(plus(texts, expressions), contents, lineOrder);
  }

  /** Adds files whose content is to be ignored. */
  Noise content(String... names) {
    return new Noise(texts, plus(contents, names), lineOrder);
  }

  /** Ignores the order of lines, too. */
  Noise lineOrder() {
    return new Noise(texts, contents, true);
  }

  private static List<Pattern> plus(List<Pattern> some, String... more) {
    List<Pattern> all = new ArrayList<>(some);
    Stream.of(more).map(Pattern::compile).forEach(all::add);
    return List.copyOf(all);
  }

  boolean isContentOf(String file) {
    return contents.stream().anyMatch(name -> name.matcher(file).matches());
  }

  Outcome removedFrom(Outcome outcome) {
    return new Outcome(
        outcome.command(),
        outcome.exitCode(),
        removedFrom(outcome.stdout()),
        removedFrom(outcome.stderr()));
  }

  String removedFrom(String text) {
    String rest = text;
    for (Pattern noise : texts) {
      rest = noise.matcher(rest).replaceAll("…");
    }
    return lineOrder ? rest.lines().sorted().collect(Collectors.joining("\n")) : rest;
  }
}
