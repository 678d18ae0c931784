package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.CodeSource;

/** The jar that options name, with its path quoted as each reader needs it. */
final class AgentJar {

  private static final String OPTION = "-javaagent:";

  /** The characters that no shell expands and at which no reader splits options. */
  private static final String PLAIN = "/._-+,:@";

  private static final int STICKY = 01000;
  private static final int OTHERS_READ = 04;
  private static final int OTHERS_WRITE = 02;
  private static final int OTHERS_ENTER = 01;

  private final Path path;

  private AgentJar(Path path) {
    this.path = path;
  }

  /**
   * Returns the running jar under the path that was used to start it, because that path may be a
   * link that outlives its target.
   */
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

  /** Returns the jar at a path. */
  static AgentJar at(Path path) {
    return new AgentJar(path);
  }

  Path path() {
    return path;
  }

  /**
   * Checks that every user's JVM can read the jar and that only root can change it: whoever can
   * replace it can run code in every JVM.
   */
  void checkFitForAll() throws InstallException, IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) == null) {
      return;
    }
    checkFitForAll(path.toAbsolutePath());
    checkFitForAll(path.toRealPath());
  }

  private void checkFitForAll(Path file) throws InstallException, IOException {
    for (Path each = file; each != null; each = each.getParent()) {
      int mode = (Integer) Files.getAttribute(each, "unix:mode");
      int owner = (Integer) Files.getAttribute(each, "unix:uid");
      if (owner != 0 || (mode & OTHERS_WRITE) != 0 && (mode & STICKY) == 0) {
        throw new InstallException(
            (each + " can be changed by others than root, so " + path + " must not run")
                + " in every JVM: copy it to /opt/aau first");
      }
      int needed = each.equals(file) ? OTHERS_READ : OTHERS_ENTER;
      if ((mode & needed) == 0) {
        throw new InstallException(
            "not every user can read " + path + ": change the mode of " + each);
      }
    }
  }

  /** Returns {@code -javaagent:/path/to/aau.jar}, as the JVM must receive it. */
  String option() throws InstallException {
    for (char c : path.toString().toCharArray()) {
      // To the JVM, an equals sign starts the agent's options.
      if (c == '=' || Character.isISOControl(c)) {
        throw new InstallException(
            "no JVM accepts an agent with '=' or control characters in its path: " + path);
      }
    }
    return OPTION + path;
  }

  /** Returns the option for a reader that splits at spaces and supports no quotes. */
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

  /** Returns the option for a reader that splits at spaces and supports quotes, but no escapes. */
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

  /**
   * Returns whether a JVM in the C locale, which cron uses, would not find the jar and would fail
   * to start.
   */
  boolean needsUnicodeLocale() {
    return path.toString().chars().anyMatch(c -> c > 0x7F);
  }
}
