package com.anaconda.aau.agent.cli.option;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Refuses options that make no sense together, instead of ignoring one of them. */
public final class OptionRules {

  private final CommandLine command;

  /** Creates rules for a command that has been parsed. */
  public OptionRules(CommandLine command) {
    this.command = command;
  }

  /** Refuses more than one of these options. */
  public OptionRules atMostOne(String... options) {
    String first = null;
    for (String option : options) {
      if (isGiven(option)) {
        if (first != null) {
          throw wrong(first + " and " + option + " exclude each other");
        }
        first = option;
      }
    }
    return this;
  }

  /** Refuses an option together with any of the others. */
  public OptionRules excludes(String option, String... others) {
    for (String other : others) {
      atMostOne(option, other);
    }
    return this;
  }

  /** Refuses an option that is given without another one. */
  public OptionRules needs(String option, String other) {
    if (isGiven(option) && !isGiven(other)) {
      throw wrong(option + " needs " + other);
    }
    return this;
  }

  private boolean isGiven(String option) {
    return command.getParseResult().hasMatchedOption(option);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command, message);
  }
}
