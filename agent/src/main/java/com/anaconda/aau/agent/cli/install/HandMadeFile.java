package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in which people switch the agent on by hand: a script, a list of variables, or a
 * configuration of systemd. Its syntax is unknown, so only the form of the option counts.
 */
final class HandMadeFile implements AgentFile {

  private static final String OPTION = "-javaagent\\\\?:[\"']?";

  /** Matches a path up to the jar's name as built, as published and as unpacked. */
  private static final Pattern OURS =
      Pattern.compile(
          OPTION
              + "((?:(?:(?!-javaagent)[^\"'=\r\n])*?[/\\\\])?aau(?:-[0-9][^/\\\\\\s\"'=]*)?\\.jar)"
              + "(?=$|[\\s=\"'),;\\\\])");

  private final Path file;
  private final AgentJar jar;

  private final Collection<Place> places;

  /**
   * Creates a file.
   *
   * @param places the places whose own lines do not count
   */
  HandMadeFile(Path file, AgentJar jar, Collection<Place> places) {
    this.file = file;
    this.jar = jar;
    this.places = places;
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public String jarIn(FileText text) throws InstallException {
    FileText others = text;
    for (Place place : places) {
      if (place.file().equals(file) && !others.isAbsent()) {
        others = place.without(others);
      }
    }
    return jarIn(others, jar);
  }

  static String jarIn(FileText text, AgentJar jar) {
    return jarIn(FileText.decoded(text.content()), jar);
  }

  /** Returns the path in the first option that names this agent outside of a comment, or null. */
  static String jarIn(String text, AgentJar jar) {
    for (String line : text.split("\r?\n")) {
      String code = line.trim();
      if (!isComment(code)) {
        Matcher named = OURS.matcher(code);
        if (named.find()) {
          return named.group(1);
        }
        if (Pattern.compile(OPTION + Pattern.quote(jar.path().toString())).matcher(code).find()) {
          return jar.path().toString();
        }
      }
    }
    return null;
  }

  private static boolean isComment(String line) {
    return line.startsWith("#")
        || line.startsWith("!")
        || line.startsWith(";")
        || line.toLowerCase(Locale.ROOT).matches("@?rem\\b.*|::.*");
  }
}
