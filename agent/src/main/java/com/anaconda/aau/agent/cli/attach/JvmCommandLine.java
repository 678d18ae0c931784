package com.anaconda.aau.agent.cli.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The options that a JVM was started with, as Linux shows them in /proc. */
final class JvmCommandLine {

  private static final String SWITCH = "DisableAttachMechanism";

  /** The options of the java command whose value is the next argument. */
  private static final List<String> WITH_VALUE =
      Arrays.asList(
          "-cp",
          "-classpath",
          "--class-path",
          "-p",
          "--module-path",
          "--upgrade-module-path",
          "--add-modules",
          "--add-exports",
          "--add-opens",
          "--add-reads",
          "--limit-modules",
          "--patch-module",
          "--source",
          "--enable-native-access");

  /** Finds files with further options, and quotes, which the JVM removes from variables. */
  private static final Pattern NOT_LITERAL = Pattern.compile("(^| )@|-XX:VMOptionsFile=|[\"']");

  private final List<String> arguments;
  private final List<String> variables;

  private JvmCommandLine(List<String> arguments, List<String> variables) {
    this.arguments = arguments;
    this.variables = variables;
  }

  /** Reads what is known about a process. */
  static JvmCommandLine of(Path process) {
    return new JvmCommandLine(
        strings(process.resolve("cmdline")), strings(process.resolve("environ")));
  }

  private static List<String> strings(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Arrays.asList(text.split("\0"));
    } catch (IOException unknown) {
      return Collections.emptyList();
    }
  }

  /**
   * Returns whether the JVM accepts no attachments. It would answer the signal that asks for one
   * with a thread dump on its stdout.
   */
  boolean forbidsAttaching() {
    boolean forbids = false;
    for (String name : Arrays.asList("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      forbids = switched(Arrays.asList(variable(name).split("\\s+")), forbids);
    }
    return switched(
        Arrays.asList(variable("_JAVA_OPTIONS").split("\\s+")), switched(arguments, forbids));
  }

  /** Returns the state of the switch after some options, of which the last one counts. */
  private static boolean switched(List<String> options, boolean before) {
    boolean on = before;
    for (String option : options) {
      if (option.equals("-XX:+" + SWITCH) || option.equals("-XX:-" + SWITCH)) {
        on = option.charAt("-XX:".length()) == '+';
      }
    }
    return on;
  }

  private String variable(String name) {
    for (String variable : variables) {
      if (variable.startsWith(name + "=")) {
        return variable.substring(name.length() + 1);
      }
    }
    return "";
  }

  /**
   * Returns the main class or jar or, for a program that has its own launcher, the program; an
   * empty string if it is unknown.
   */
  String mainClass() {
    if (!isJavaCommand()) {
      return arguments.isEmpty() ? "" : arguments.get(0);
    }
    int main = indexOfMainClass();
    return main < arguments.size() ? arguments.get(main) : "";
  }

  /**
   * Returns all options of the JVM, separated by spaces; null if it can have others, such as those
   * in an argument file, which are not visible here.
   */
  String allOptions() {
    if (!isJavaCommand() || variables.isEmpty() || !variable("JDK_JAVA_OPTIONS").isEmpty()) {
      return null;
    }
    String options =
        variable("JAVA_TOOL_OPTIONS")
            + (" " + String.join(" ", arguments.subList(1, indexOfMainClass())) + " ")
            + variable("_JAVA_OPTIONS");
    return NOT_LITERAL.matcher(options).find() ? null : options;
  }

  /** Returns whether the arguments are those of the java command, not of another launcher. */
  private boolean isJavaCommand() {
    return !arguments.isEmpty() && arguments.get(0).matches("(.*/)?java");
  }

  private int indexOfMainClass() {
    for (int i = 1; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (WITH_VALUE.contains(argument)) {
        i++;
      } else if (!argument.startsWith("-") && !argument.startsWith("@")) {
        return i;
      }
    }
    return arguments.size();
  }
}
