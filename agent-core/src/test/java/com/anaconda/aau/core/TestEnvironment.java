package com.anaconda.aau.core;

import com.anaconda.aau.core.process.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Builds environments that are isolated from the machine's real one. */
public final class TestEnvironment {
  private final Map<String, String> variables = new HashMap<>();
  private String osName = "Linux";

  private TestEnvironment() {}

  /**
   * Returns an environment with a home, and an empty directory in place of the system's
   * configuration.
   */
  public static TestEnvironment withHome(Path home) {
    return new TestEnvironment()
        .with("HOME", home)
        .with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", home.resolve("no-system"));
  }

  /** Returns an environment without variables. */
  public static TestEnvironment empty() {
    return new TestEnvironment();
  }

  public TestEnvironment onWindows() {
    osName = "Windows 11";
    return this;
  }

  public TestEnvironment with(String name, Object value) {
    variables.put(name, value.toString());
    return this;
  }

  /** Returns an environment whose account has a home other than {@code $HOME}. */
  public Environment buildWithAccountHome(Path home) {
    return Environment.of(variables, home.toString(), "/no/java", osName);
  }

  public Environment build() {
    return Environment.of(variables, null, "/no/java", osName);
  }
}
