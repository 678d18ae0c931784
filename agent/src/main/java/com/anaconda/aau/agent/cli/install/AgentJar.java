package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.CodeSource;

/** The jar that is to be named in options, and how to quote its path. */
final class AgentJar {

  private static final String OPTION = "-javaagent:";

  /** What no shell and no splitting of options takes for anything but itself. */
  private static final String PLAIN = "/._-+,:@";

  private final Path path;

  private AgentJar(Path path) {
    this.path = path;
  }

  /** The jar that runs, under the name that it was run by: a link may outlive what it points to. */
  static AgentJar running() throws InstallException, IOException {
    CodeSource source = AgentJar.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Paths.get(source.getLocation().toURI());
      Path named = Paths.get(System.getProperty("java.class.path")).toAbsolutePath();
      boolean same = Files.exists(named) && Files.isSameFile(named, jar);
      return new AgentJar(same ? withoutDots(named) : jar);
    } catch (URISyntaxException | InvalidPathException e) {
      throw new InstallException(
          "this locale lacks characters in the path of aau.jar; use a UTF-8 locale");
    }
  }

  private static Path withoutDots(Path named) throws IOException {
    return named.equals(named.normalize())
        ? named
        : named.getParent().toRealPath().resolve(named.getFileName());
  }

  /** The jar at a path. */
  static AgentJar at(Path path) {
    return new AgentJar(path);
  }

  Path path() {
    return path;
  }

  /** {@code -javaagent:/path/to/aau.jar}, as the JVM is to get it. */
  String option() throws InstallException {
    for (char c : path.toString().toCharArray()) {
      // The JVM itself takes an equals sign for the beginning of the agent's options.
      if (c == '=' || Character.isISOControl(c)) {
        throw new InstallException(
            "no JVM accepts an agent with '=' or control characters in its path: " + path);
      }
    }
    return OPTION + path;
  }

  /** The option for a reader that splits at spaces and knows no quotes. */
  String plainOption(String reader) throws InstallException {
    String option = option();
    for (char c : path.toString().toCharArray()) {
      if (!Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
        throw new InstallException(
            reader
                + " cannot handle a path with '"
                + c
                + "' in it; move aau.jar elsewhere: "
                + path);
      }
    }
    return option;
  }

  /** The option for a reader that splits at spaces and knows quotes, but no escapes. */
  String quotedOption(String reader) throws InstallException {
    String option = option();
    boolean doubleQuote = option.indexOf('"') >= 0;
    boolean singleQuote = option.indexOf('\'') >= 0;
    if (doubleQuote && singleQuote) {
      throw new InstallException(
          reader + " cannot handle a path with both kinds of quotes in it: " + path);
    }
    if (doubleQuote) {
      return "'" + option + "'";
    }
    return singleQuote || option.indexOf(' ') >= 0 ? '"' + option + '"' : option;
  }

  /** Whether a JVM in a locale like C, as cron has it, does not find the jar and does not start. */
  boolean needsUnicodeLocale() {
    return path.toString().chars().anyMatch(c -> c > 0x7F);
  }
}
