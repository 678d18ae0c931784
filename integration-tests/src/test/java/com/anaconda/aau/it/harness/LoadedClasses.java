package com.anaconda.aau.it.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the classes that a JVM loads, in the order of loading. */
public final class LoadedClasses {

  /** Java 8 writes "[Loaded NAME from …]", later versions "[…] NAME source: …". */
  private static final Pattern LINE =
      Pattern.compile("(?:\\[Loaded (\\S+) from .*|\\[.*\\] (\\S+) source: .*)");

  private LoadedClasses() {}

  /** Runs a program, which must succeed. Strips the numbers of hidden classes and lambdas. */
  public static List<String> of(JavaProcess program) {
    return of(program, Build.freshDirectory("home"));
  }

  /** Does the same with a home that may already hold tokens. */
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
