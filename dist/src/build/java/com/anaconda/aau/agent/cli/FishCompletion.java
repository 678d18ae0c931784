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
        if (command.getCommandSpec().positionalParameters().stream().anyMatch(Values::isCommand)) {
          String commands = String.join(" ", aau.getSubcommands().keySet());
          add("__fish_seen_subcommand_from " + name, "-f -a '" + commands + "'", "");
        }
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
      String value = "";
      if (!Values.of(option).isEmpty()) {
        value = " -x -a '" + String.join(" ", Values.of(option)) + "'";
      } else if (option.arity().min() > 0) {
        value = Values.isFile(option) ? " -r -F" : " -x";
      }
      String[] description = option.description();
      add(condition, names.substring(1) + value, description.length == 0 ? "" : description[0]);
    }
  }

  private void add(String condition, String completion, String description) {
    String plain = Ansi.OFF.string(description).replace("\\", "\\\\").replace("'", "\\'");
    String remark = plain.isEmpty() ? "" : " -d '" + plain + "'";
    lines.add("complete -c aau -n '" + condition + "' " + completion + remark);
  }
}
