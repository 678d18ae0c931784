package com.anaconda.aau.it.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the classes that a JVM loads, in order. */
public final class LoadedClasses {

  /** Java 8 writes "[Loaded NAME from …]", newer ones "[…] NAME source: …". */
  private static final Pattern LINE =
      Pattern.compile("(?:\\[Loaded (\\S+) from .*|\\[.*\\] (\\S+) source: .*)");

  private LoadedClasses() {}

  /** Those of a program that succeeds; hidden classes and lambdas without their numbers. */
  public static List<String> of(JavaProcess program) {
    return of(program, Build.freshDirectory("home"));
  }

  /** The same with a home that may have tokens already. */
  public static List<String> of(JavaProcess program, Path home) {
    return program
        .options("-verbose:class")
        .fork()
        .environment("HOME", home.toString())
        .run()
        .succeeded()
        .stdout()
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1) != null ? line.group(1) : line.group(2))
        .map(name -> name.replaceAll("(/|\\+)?0x[0-9a-f]+|(?<=Lambda)\\$\\d+|/\\d+", ""))
        .toList();
  }
}
