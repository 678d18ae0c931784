package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The HTTP clients that the agent found in a tool, taken from the JVM's class loading log. */
final class LoadedClients {

  private static final Pattern HOOK =
      Pattern.compile("\\] (\\S+)\\.Aau(\\w+)Hook source: (?:file:.*/)?(\\S+)");

  private final Path directory = Build.freshDirectory("classes");

  /**
   * Returns the JVM options that turn the log on. There are none on Java 8, which can only log to
   * stdout.
   */
  List<String> options() {
    return JavaVersion.OF_FORKS < 9
        ? List.of()
        : List.of("-Xlog:class+load:file=" + directory.resolve("%p.log"));
  }

  /** One line per client: its name, its package and the file it was loaded from. */
  Set<String> found() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path log : logs()) {
      for (String line : Files.readAllLines(log)) {
        Matcher hook = HOOK.matcher(line);
        if (hook.find()) {
          String jar = hook.group(3).endsWith(".jar") ? hook.group(3) : "the JDK";
          found.add(hook.group(2) + ", `" + hook.group(1) + "` in " + jar);
        }
      }
    }
    return found;
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return new ArrayList<>(files.toList());
    }
  }
}
