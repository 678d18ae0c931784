package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.agent.cli.Printer;
import com.anaconda.aau.core.process.Environment;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** A run of {@code install} with a jar and an environment that the test provides. */
record InstallRun(int exitCode, List<String> out, List<String> err) {

  static InstallRun of(Path home, Path jar, String... arguments) {
    return of(home, jar, Map.of(), "Linux", arguments);
  }

  static InstallRun of(
      Path home, Path jar, Map<String, String> variables, String system, String... arguments) {
    Map<String, String> all = new HashMap<>(Map.of("SHELL", "/bin/bash"));
    all.putAll(variables);
    all.put("HOME", home.toString());
    all.put("USERPROFILE", home.toString());
    Environment environment =
        Environment.of(all, home.toString(), System.getProperty("java.home"), system);
    return ofCommand(new InstallCommand(environment, AgentJar.at(jar)), arguments);
  }

  /** Runs any command of the package. */
  static InstallRun ofCommand(Callable<Integer> command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(command)
            .setOut(new Printer(out))
            .setErr(new Printer(err))
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  line.getErr().println(e.getMessage());
                  return 1;
                })
            .execute(arguments);
    return new InstallRun(
        exitCode, out.toString().lines().toList(), err.toString().lines().toList());
  }

  InstallRun succeeded() {
    assertEquals(0, exitCode, this::toString);
    return this;
  }

  /** Asserts that the run failed with a single line that contains the words. */
  void refused(String words) {
    assertEquals(1, exitCode, this::toString);
    assertEquals(1, err.size(), this::toString);
    assertEquals(List.of(), out);
    if (!err.get(0).contains(words)) {
      assertEquals(words, err.get(0));
    }
  }
}
