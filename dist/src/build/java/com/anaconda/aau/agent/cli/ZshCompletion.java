package com.anaconda.aau.agent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The completion for zsh. The one that picocli writes for bash runs under zsh, too, but changes
 * options and aliases of the user's shell.
 */
final class ZshCompletion {

  private final CommandLine aau;
  private final List<String> lines = new ArrayList<>();

  ZshCompletion(CommandLine aau) {
    this.aau = aau;
  }

  String text() {
    lines.add("#compdef aau");
    lines.add("local context state state_descr line");
    lines.add("typeset -A opt_args");
    lines.add("local -a commands");
    lines.add("commands=(");
    for (Map.Entry<String, CommandLine> each : aau.getSubcommands().entrySet()) {
      String[] header = each.getValue().getCommandSpec().usageMessage().header();
      if (!each.getValue().getCommandSpec().usageMessage().hidden()) {
        lines.add(quoted(each.getKey() + ":" + (header.length == 0 ? "" : header[0])));
      }
    }
    lines.add(")");
    addArguments(aau, "-C " + quoted("1: :->command") + " " + quoted("*:: :->arguments"));
    lines.add("case $state in");
    lines.add("command) _describe command commands ;;");
    lines.add("arguments)");
    lines.add("case $words[1] in");
    for (Map.Entry<String, CommandLine> each : aau.getSubcommands().entrySet()) {
      lines.add(each.getKey() + ")");
      addArguments(each.getValue(), positional(each.getValue()));
      lines.add(";;");
    }
    lines.add("esac ;;");
    lines.add("esac");
    return String.join("\n", lines) + "\n";
  }

  private String positional(CommandLine command) {
    List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
    if (parameters.stream().anyMatch(Values::isCommand)) {
      return quoted("1:command:(" + String.join(" ", aau.getSubcommands().keySet()) + ")");
    }
    return parameters.isEmpty() ? "" : quoted("*:argument: ");
  }

  private void addArguments(CommandLine command, String others) {
    StringBuilder call = new StringBuilder("_arguments ").append(others);
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.hidden()) {
        continue;
      }
      for (String name : option.names()) {
        String[] description = option.description();
        String argument = option.arity().max() > 0 ? argument(option) : "";
        String remark = "[" + plain(description.length == 0 ? "" : description[0]) + "]";
        call.append(" \\\n  ").append(quoted(name + remark + argument));
      }
    }
    lines.add(call.toString());
  }

  private static String argument(OptionSpec option) {
    List<String> values = Values.of(option);
    String action =
        !values.isEmpty()
            ? "(" + String.join(" ", values) + ")"
            : Values.isFile(option) ? "_files" : " ";
    String colons = option.arity().min() == 0 ? "::" : ":";
    return colons + plain(option.paramLabel()) + ":" + action;
  }

  /** Escapes what has a meaning inside a specification. */
  private static String plain(String text) {
    return Ansi.OFF.string(text).replaceAll("[\\\\\\[\\]:]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
