package com.anaconda.aau.core.process;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The inputs of the process: variables, home directories, operating system. Immutable. */
public final class Environment {
  private final Map<String, String> variables;
  private final String accountHome;
  private final String javaHome;
  private final boolean windows;
  private final Path home;

  private Environment(
      Map<String, String> variables, String accountHome, String javaHome, boolean windows) {
    this.variables = variables;
    this.accountHome = accountHome;
    this.javaHome = javaHome;
    this.windows = windows;
    String named = getNonEmpty(windows ? "USERPROFILE" : "HOME");
    this.home = absolute(named != null ? named : accountHome);
  }

  private static boolean isWindows(String osName) {
    return osName != null && osName.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /**
   * Returns the environment of this process. Anything that a security manager hides counts as
   * unset.
   */
  public static Environment ofProcess() {
    return new Environment(
        processVariables(),
        property("user.home"),
        property("java.home"),
        isWindows(property("os.name")));
  }

  /** Returns an environment with the given content, for tests and tools. */
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

  /** Returns the value of a variable, possibly empty, or null if it is not set. */
  public String get(String name) {
    String value = variables.get(name);
    return value == null && windows ? getIgnoringCase(name) : value;
  }

  /** Returns the value of a variable, or null if it is not set or empty. */
  public String getNonEmpty(String name) {
    String value = get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Returns a copy with a variable set. */
  public Environment with(String name, String value) {
    Map<String, String> changed = new HashMap<>(variables);
    changed.put(name, value);
    return new Environment(Collections.unmodifiableMap(changed), accountHome, javaHome, windows);
  }

  /** Returns all variables. */
  public Map<String, String> variables() {
    return variables;
  }

  /**
   * Returns the home directory as conda sees it, or null if there is none. Prefers {@code $HOME},
   * which Java's {@code user.home} ignores.
   */
  public Path home() {
    return home;
  }

  /**
   * Returns the home directory as Java sees it, regardless of {@code $HOME}, or null if there is
   * none.
   */
  public Path accountHome() {
    return absolute(accountHome);
  }

  private static Path absolute(String home) {
    Path path = path(home);
    // In a container without an account, user.home is "?", which is not a usable path.
    return path != null && path.isAbsolute() ? path : null;
  }

  /**
   * Returns the prefix of the active environment, or null if there is none.
   *
   * @param option the requested prefix, or null; {@code java.home} requests the prefix of the
   *     running JDK or JRE
   */
  public Path prefix(String option) {
    String prefix = option != null ? option : get("CONDA_PREFIX");
    Path path = path("java.home".equals(prefix) ? javaHome : prefix);
    return path == null ? null : path.toAbsolutePath();
  }

  /** Returns whether the operating system is Windows. */
  public boolean isWindows() {
    return windows;
  }

  /** Converts text to a path, or returns null if the text is not a valid path. */
  public static Path path(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return Paths.get(text);
    } catch (RuntimeException e) { // not InvalidPathException, to avoid loading it
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
