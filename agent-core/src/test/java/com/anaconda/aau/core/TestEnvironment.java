package com.anaconda.aau.core;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Builds environments that see nothing of the machine's real one. */
public final class TestEnvironment {
  private final Map<String, String> variables = new HashMap<>();

  private TestEnvironment() {}

  public static TestEnvironment withHome(Path home) {
    return new TestEnvironment().with("HOME", home);
  }

  public TestEnvironment with(String name, Object value) {
    variables.put(name, value.toString());
    return this;
  }

  public Environment build() {
    return Environment.of(variables, null, "/no/java", "Linux");
  }
}
