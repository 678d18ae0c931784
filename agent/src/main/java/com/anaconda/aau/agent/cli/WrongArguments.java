package com.anaconda.aau.agent.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Explains what is wrong with a command's arguments without showing any value: the text after a
 * mistyped option may be a key.
 */
final class WrongArguments {

  /**
   * Matches a short lowercase name, which cannot be a key, a password, or an option with its value.
   */
  private static final String NAME = "-{0,2}[a-z][a-z-]{0,20}";

  private static final String LONG_OPTION = "--[a-z][a-z-]*";

  private static final int NEAR = 2;

  private final CommandLine command;
  private final String[] arguments;

  private WrongArguments(CommandLine command, String[] arguments) {
    this.command = command;
    this.arguments = arguments;
  }

  /**
   * Runs a command unless an option has taken a mistyped option for its value, as in {@code --hosts
   * a.example.com --dryrun}.
   */
  static int refuseOptionsAsValues(ParseResult parsed) {
    for (ParseResult each : Arrays.asList(parsed, parsed.subcommand())) {
      if (each != null) {
        refuseOptionsAsValuesIn(each);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static void refuseOptionsAsValuesIn(ParseResult parsed) {
    for (OptionSpec option : parsed.matchedOptions()) {
      for (String value : option.originalStringValues()) {
        if (value.matches(LONG_OPTION) && parsed.originalArgs().contains(value)) {
          throw new UnmatchedArgumentException(
              parsed.commandSpec().commandLine(), Collections.singletonList(value));
        }
      }
    }
  }

  /** Returns the explanation as one line, without a line break. */
  static String explain(ParameterException e, String[] arguments) {
    WrongArguments wrong = new WrongArguments(e.getCommandLine(), arguments);
    if (e instanceof UnmatchedArgumentException) {
      return wrong.unknown(((UnmatchedArgumentException) e).getUnmatched().get(0));
    }
    ArgSpec argument = argumentOf(e);
    if (argument == null) {
      return e.getMessage(); // our own words
    }
    if (e instanceof MissingParameterException) {
      return argument.isOption()
          ? nameOf(argument) + " needs a value: " + nameOf(argument) + " " + argument.paramLabel()
          : nameOf(argument) + " is missing";
    }
    if (e instanceof OverwrittenOptionException) {
      return nameOf(argument) + " is given twice";
    }
    return nameOf(argument) + " takes " + kindOf(argument);
  }

  private static ArgSpec argumentOf(ParameterException e) {
    if (e instanceof MissingParameterException) {
      return ((MissingParameterException) e).getMissing().get(0);
    }
    return e instanceof OverwrittenOptionException
        ? ((OverwrittenOptionException) e).getOverwritten()
        : e.getArgSpec();
  }

  private static String nameOf(ArgSpec argument) {
    return argument.isOption()
        ? ((OptionSpec) argument).longestName()
        : ((PositionalParamSpec) argument).paramLabel();
  }

  /** Returns what the argument takes. */
  private static String kindOf(ArgSpec argument) {
    Class<?> type = argument.type();
    if (argument.arity().max() == 0 || type == boolean.class || type == boolean[].class) {
      return "no value";
    }
    if (type == long.class || type == Long.class) {
      return "a process ID, which is a number";
    }
    return argument.paramLabel().replace("|", ", ");
  }

  private String unknown(String argument) {
    String name = name(argument);
    boolean isOption = argument.startsWith("-");
    String nearest = sameLetters(name);
    nearest = nearest == null ? nearest(name, known()) : nearest;
    boolean isValue = !isOption && !argument.equals(arguments[0]);
    String unknown = (isOption ? "no such option: " : "no such command: ") + name;
    String unexpected =
        "argument " + position(argument) + (isOption ? " is not an option" : " is unexpected");
    if (nearest != null && !nearest.equals(name)) {
      return (isValue ? unexpected : unknown) + "; did you mean " + nearest + "?";
    }
    String owner = isOption ? ownerOf(name) : null;
    if (owner != null) {
      return name + " is an option of " + owner;
    }
    return isValue || !name.matches(NAME) || beginsWithAnOption(name) ? unexpected : unknown;
  }

  /** Returns whether the name starts with an option, as in {@code --jwtSECRET}. */
  private boolean beginsWithAnOption(String name) {
    for (String known : known()) {
      if (known.startsWith("-") && name.startsWith(known)) {
        return true;
      }
    }
    return false;
  }

  private int position(String argument) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(argument)) {
        return i + 1;
      }
    }
    return arguments.length;
  }

  /** Returns the other commands that have the option, or null if none has it. */
  private String ownerOf(String name) {
    CommandLine root = command.getParent() == null ? command : command.getParent();
    List<String> owners = new ArrayList<>();
    for (CommandLine each : root.getSubcommands().values()) {
      if (each != command && each.getCommandSpec().findOption(name) != null) {
        owners.add('"' + each.getCommandName() + '"');
      }
    }
    if (owners.size() < 2) {
      return owners.isEmpty() ? null : owners.get(0);
    }
    int last = owners.size() - 1;
    return String.join(", ", owners.subList(0, last)) + " and " + owners.get(last);
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }

  /** Returns the known name that differs only in case and leading hyphens, or null. */
  private String sameLetters(String name) {
    String letters = letters(name);
    for (String each : known()) {
      if (letters(each).equals(letters)) {
        return each;
      }
    }
    return null;
  }

  private static String letters(String name) {
    return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
  }

  /** Returns the known name that differs least from a mistyped one, or null if none is near. */
  static String nearest(String name, Collection<String> known) {
    String nearest = null;
    int least = NEAR + 1;
    for (String each : known) {
      int distance = distance(name, each);
      if (each.startsWith("-") == name.startsWith("-") && distance < least) {
        nearest = each;
        least = distance;
      }
    }
    return nearest;
  }

  /** Returns all options and commands. */
  private List<String> known() {
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        known.add(option.longestName());
      }
    }
    return known;
  }

  /** Returns the Levenshtein distance: how many letters must be added, removed or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
