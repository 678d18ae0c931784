package com.anaconda.aau.agent.cli.install;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program that adds the agent's option to the environment of systemd's services; see
 * systemd.environment-generator(7). Unlike {@code DefaultEnvironment=} and environment.d, it can
 * check whether the jar exists, and it appends to a variable that is already set.
 */
final class GeneratorProgram {

  private GeneratorProgram() {}

  static List<String> lines(AgentJar jar) throws InstallException {
    List<String> lines = new ArrayList<>(Arrays.asList("#!/bin/sh", OwnedFile.MARK));
    lines.addAll(new PosixSnippet(Variable.JAVA_TOOL_OPTIONS).lines(jar));
    // systemd reads the value as a shell would.
    lines.add("if [ -n \"${JAVA_TOOL_OPTIONS-}\" ]; then");
    lines.add("  printf '%s\\n' \"$JAVA_TOOL_OPTIONS\" | sed -e 's/[\"$`\\\\]/\\\\&/g' \\");
    lines.add("    -e 's/^/JAVA_TOOL_OPTIONS=\"/' -e 's/$/\"/'");
    lines.add("fi");
    return lines;
  }
}
