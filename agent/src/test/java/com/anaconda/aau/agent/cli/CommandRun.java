package com.anaconda.aau.agent.cli;

import com.anaconda.aau.core.process.Environment;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A run of the command line in an environment that the test provides. */
record CommandRun(int exitCode, List<String> out, List<String> err) {

  static CommandRun of(Path home, Map<String, String> variables, String... arguments) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("HOME", home.toString());
    all.putIfAbsent(
        "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", home.resolve("no-system-root").toString());
    Environment environment =
        Environment.of(all, home.toString(), System.getProperty("java.home"), "Linux");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Commands.commandLine(environment, new Printer(out), new Printer(err));
    int exitCode = command.execute(arguments);
    return new CommandRun(
        exitCode, out.toString().lines().toList(), err.toString().lines().toList());
  }
}
