package com.anaconda.aau.core.process;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the process was given from outside: variables, homes, operating system. Immutable. */
public final class Environment {
  private final Map<String, String> variables;
  private final String accountHome;
  private final String javaHome;
  private final boolean windows;

  private Environment(
      Map<String, String> variables, String accountHome, String javaHome, boolean windows) {
    this.variables = variables;
    this.accountHome = accountHome;
    this.javaHome = javaHome;
    this.windows = windows;
  }

  private static boolean isWindows(String osName) {
    return osName != null && osName.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /** The environment of this process; what a security manager forbids to see counts as not set. */
  public static Environment ofProcess() {
    return new Environment(
        processVariables(),
        property("user.home"),
        property("java.home"),
        isWindows(property("os.name")));
  }

  /** An environment of one's own making, for tests and tools. */
  public static Environment of(
      Map<String, String> variables, String accountHome, String javaHome, String osName) {
    return new Environment(
        Collections.unmodifiableMap(new HashMap<>(variables)),
        accountHome,
        javaHome,
        isWindows(osName));
  }

  private static Map<String, String> processVariables() {
    try {
      return System.getenv();
    } catch (RuntimeException e) {
      return Collections.emptyMap();
    }
  }

  private static String property(String name) {
    try {
      return System.getProperty(name);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The value of a variable, perhaps empty, or null when it is not set. */
  public String get(String name) {
    String value = variables.get(name);
    return value == null && windows ? getIgnoringCase(name) : value;
  }

  /** The value of a variable, or null when it is not set or empty. */
  public String getNonEmpty(String name) {
    String value = get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The same environment with one more variable, or another value of it. */
  public Environment with(String name, String value) {
    Map<String, String> changed = new HashMap<>(variables);
    changed.put(name, value);
    return new Environment(Collections.unmodifiableMap(changed), accountHome, javaHome, windows);
  }

  /** All variables. */
  public Map<String, String> variables() {
    return variables;
  }

  /**
   * The home directory as conda sees it, or null when there is none. {@code $HOME} comes first:
   * Java's {@code user.home} ignores it.
   */
  public Path home() {
    String named = getNonEmpty(windows ? "USERPROFILE" : "HOME");
    return absolute(named != null ? named : accountHome);
  }

  /** The home directory as Java programs see it, whatever {@code $HOME} says; null for none. */
  public Path accountHome() {
    return absolute(accountHome);
  }

  private static Path absolute(String home) {
    Path path = path(home);
    // In a container without an account Java calls the home "?", which is no place to write to.
    return path != null && path.isAbsolute() ? path : null;
  }

  /**
   * The prefix of the active environment, or null when there is none.
   *
   * @param option the prefix that was asked for, or null; {@code java.home} is that of the JDK or
   *     JRE that runs
   */
  public Path prefix(String option) {
    String prefix = option != null ? option : get("CONDA_PREFIX");
    Path path = path("java.home".equals(prefix) ? javaHome : prefix);
    return path == null ? null : path.toAbsolutePath();
  }

  /** Whether this is Windows. */
  public boolean isWindows() {
    return windows;
  }

  /** The path that a text names, or null when it names none. */
  public static Path path(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return Paths.get(text);
    } catch (RuntimeException e) { // not InvalidPathException, just to spare loading it
      return null;
    }
  }

  private String getIgnoringCase(String name) {
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      if (variable.getKey().equalsIgnoreCase(name)) {
        return variable.getValue();
      }
    }
    return null;
  }
}
