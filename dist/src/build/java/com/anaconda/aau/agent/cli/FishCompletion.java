package com.anaconda.aau.agent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The completion for fish, which picocli does not write. */
final class FishCompletion {

  private final CommandLine aau;
  private final List<String> lines = new ArrayList<>();

  FishCompletion(CommandLine aau) {
    this.aau = aau;
  }

  String text() {
    // Until a command is typed, fish offers the commands and the options that need none.
    addOptions(aau, "__fish_use_subcommand");
    for (Map.Entry<String, CommandLine> each : aau.getSubcommands().entrySet()) {
      String name = each.getKey();
      CommandLine command = each.getValue();
      if (!command.getCommandSpec().usageMessage().hidden()) {
        String[] header = command.getCommandSpec().usageMessage().header();
        add("__fish_use_subcommand", "-f -a " + name, header.length == 0 ? "" : header[0]);
        addOptions(command, "__fish_seen_subcommand_from " + name);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private void addOptions(CommandLine command, String condition) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.hidden()) {
        continue;
      }
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        if (name.startsWith("--")) {
          names.append(" -l ").append(name.substring(2));
        } else {
          names.append(name.length() == 2 ? " -s " : " -o ").append(name.substring(1));
        }
      }
      String value = option.arity().max() > 0 ? " -r" : "";
      String[] description = option.description();
      add(condition, names.substring(1) + value, description.length == 0 ? "" : description[0]);
    }
  }

  private void add(String condition, String completion, String description) {
    String plain = Ansi.OFF.string(description).replace("\\", "\\\\").replace("'", "\\'");
    lines.add("complete -c aau -n '" + condition + "' " + completion + " -d '" + plain + "'");
  }
}
