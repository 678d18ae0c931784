package com.anaconda.aau.agent.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page aau(1), in the man macros of roff. */
final class ManualPage {

  /** The statuses of {@link Commands}, unless the command declares its own. */
  private static final Map<String, String> STATUSES = new LinkedHashMap<>();

  static {
    STATUSES.put(String.valueOf(Commands.OK), "Success.");
    STATUSES.put(String.valueOf(Commands.FAILED), "The command failed; stderr says why.");
    STATUSES.put(String.valueOf(Commands.USAGE), "The arguments are wrong.");
  }

  private final CommandLine aau;
  private final StringBuilder page = new StringBuilder();

  ManualPage(CommandLine aau) {
    this.aau = aau;
  }

  String text(String version, String date) {
    CommandSpec root = aau.getCommandSpec();
    line(".TH AAU 1 \"" + date + "\" \"aau " + version + "\" \"User Commands\"");
    line(".SH NAME");
    line("aau \\- anonymous usage tokens for the HTTP requests of JVMs");
    line(".SH SYNOPSIS");
    line(".B aau");
    line("[\\fIOPTION\\fR]...");
    line(".br");
    line(".B aau");
    line("\\fICOMMAND\\fR [\\fIOPTION\\fR]...");
    line(".SH DESCRIPTION");
    line(
        "The Java agent /opt/aau/aau.jar appends anonymous usage tokens to the User-Agent of a JVM's");
    line("HTTP requests. Installing the package switches nothing on.");
    line("Without a command,");
    line(".B aau");
    line("shows the tokens.");
    line(".SH OPTIONS");
    arguments(root);
    line(".SH COMMANDS");
    for (CommandLine command : new LinkedHashSet<>(aau.getSubcommands().values())) {
      command(command, "aau");
    }
    line(".SH EXIT STATUS");
    Map<String, String> statuses = root.usageMessage().exitCodeList();
    (statuses.isEmpty() ? STATUSES : statuses).forEach(this::item);
    line(".SH FILES");
    item("/opt/aau/aau.jar", "The agent and its command line.");
    item("/etc/conda/.condarc, ~/.condarc", "The settings, which are conda's; see \"aau info\".");
    item("/usr/share/doc/aau", "The documentation. Start with fleet.md and privacy.md.");
    return page.toString();
  }

  private void command(CommandLine command, String parent) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.usageMessage().hidden()) {
      return;
    }
    String name = parent + " " + command.getCommandName();
    line(".SS " + escaped(name));
    text(spec.usageMessage().header());
    text(spec.usageMessage().description());
    arguments(spec);
    text(spec.usageMessage().footer());
    command.getSubcommands().values().forEach(each -> command(each, name));
  }

  private void arguments(CommandSpec spec) {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (!parameter.hidden()) {
        item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
      }
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String names =
            Arrays.stream(option.names())
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", "));
        item(names + value(option), option);
      }
    }
  }

  private static String value(OptionSpec option) {
    String label = "\\fI" + escaped(option.paramLabel()) + "\\fR";
    if (option.arity().min() == 0) {
      return option.arity().max() == 0 ? "" : "[=" + label + "]";
    }
    return " " + label;
  }

  private void item(String term, ArgSpec argument) {
    line(".TP");
    line(term);
    text(argument.description());
  }

  private void item(String term, String description) {
    line(".TP");
    line(escaped(term));
    text(description);
  }

  private void text(String... lines) {
    for (String each : lines) {
      String plain = Ansi.OFF.string(each.replace("%n", "\n")).trim();
      plain.lines().forEach(part -> line(escaped(part)));
      if (plain.isEmpty()) {
        line(".PP");
      }
    }
  }

  private void line(String roff) {
    page.append(roff).append('\n');
  }

  /** Keeps roff from reading requests, escapes and typographic hyphens in plain text. */
  private static String escaped(String plain) {
    String escaped = plain.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
