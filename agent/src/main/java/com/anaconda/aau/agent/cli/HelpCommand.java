package com.anaconda.aau.agent.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: prints the help of a command. */
@Command(name = "help", header = "Prints the help of a command.", usageHelpAutoWidth = true)
final class HelpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The name of the command.")
  private String name;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @Override
  public Integer call() {
    CommandLine root = spec.commandLine().getParent();
    Map<String, CommandLine> commands = root.getSubcommands();
    CommandLine command = name == null ? root : commands.get(name);
    if (command == null) {
      String nearest = WrongArguments.nearest(name, commands.keySet());
      throw new ParameterException(
          spec.commandLine(),
          "no such command" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }
    command.usage(spec.commandLine().getOut());
    return Commands.OK;
  }
}
