package com.anaconda.aau.agent.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The values that completions offer for options and parameters. */
final class Values {

  private Values() {}

  /** Returns the values that the help names, or an empty list if any value is possible. */
  static List<String> of(ArgSpec argument) {
    return argument.type().isEnum() ? List.of(argument.paramLabel().split("\\|")) : List.of();
  }

  static boolean isFile(ArgSpec argument) {
    return List.of("FILE", "PATH", "DIR").contains(argument.paramLabel());
  }

  /** Returns the parameter of {@code help}, whose values are the commands. */
  static boolean isCommand(ArgSpec argument) {
    return argument.paramLabel().equals("COMMAND");
  }

  /** Tells picocli's completion for bash, which would offer all constants of an enum. */
  static void addTo(CommandLine aau) {
    for (CommandLine command : aau.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      for (OptionSpec option : new ArrayList<>(spec.options())) {
        if (!of(option).isEmpty()) {
          spec.remove(option);
          spec.add(option.toBuilder().completionCandidates(of(option)).build());
        }
      }
      for (PositionalParamSpec parameter : new ArrayList<>(spec.positionalParameters())) {
        if (isCommand(parameter)) {
          spec.remove(parameter);
          List<String> commands = new ArrayList<>(aau.getSubcommands().keySet());
          spec.add(parameter.toBuilder().completionCandidates(commands).build());
        }
      }
    }
  }
}
