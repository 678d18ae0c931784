package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * {@code org.gradle.jvmargs} in a {@code gradle.properties}: options for Gradle's daemon, which
 * makes the requests. Options with spaces are quoted. Letters outside ASCII are escaped, because
 * Gradle reads the file as ISO-8859-1.
 */
final class GradleProperties extends Place {

  private static final String KEY = "org.gradle.jvmargs";

  private final boolean ofUser;

  private GradleProperties(Path file, AgentJar jar, boolean ofUser) {
    super(file, jar);
    this.ofUser = ofUser;
  }

  static GradleProperties ofUser(Path gradleUserHome, AgentJar jar) {
    return new GradleProperties(gradleUserHome.resolve("gradle.properties"), jar, true);
  }

  static GradleProperties ofProject(Path project, AgentJar jar) {
    return new GradleProperties(project.resolve("gradle.properties"), jar, false);
  }

  @Override
  FileText with(FileText text) throws InstallException {
    String option = jar().quotedOption(KEY);
    PropertyLine line = lastLine(text);
    if (line == null) {
      return text.append(KEY + "=" + escaped(option));
    }
    AgentOption there = find(text, line);
    if (there == null) {
      FileText changed = text.replace(line.end(), line.end(), " " + escaped(option));
      check(text, changed, option);
      return changed;
    }
    return unescaped(there.path()).equals(jar().path().toString())
        ? text
        : text.replace(there.start(), there.end(), there.retargeted(escaped(option)));
  }

  /**
   * Checks the result, because the line may end with a stray backslash or have some other oddity.
   */
  private void check(FileText before, FileText after, String option) throws InstallException {
    Properties expected = load(before.content());
    expected.setProperty(KEY, (expected.getProperty(KEY) + " " + option).trim());
    Properties is = load(after.content());
    is.setProperty(KEY, is.getProperty(KEY).trim());
    if (!is.equals(expected)) {
      throw new InstallException(
          file() + ": cannot append to the line " + KEY + "; add this by hand: " + escaped(option));
    }
  }

  @Override
  FileText without(FileText text) {
    FileText result = text;
    List<PropertyLine> lines = PropertyLine.all(text.content(), KEY);
    Collections.reverse(lines); // Removing a line moves only the lines after it.
    for (PropertyLine line : lines) {
      AgentOption there = find(text, line);
      result = there == null ? result : without(result, line, there);
    }
    return result;
  }

  private static FileText without(FileText text, PropertyLine line, AgentOption option) {
    boolean spaceBefore = text.content().charAt(option.start() - 1) == ' ';
    boolean last = option.end() == line.end();
    if (spaceBefore) {
      return text.replace(option.start() - 1, option.end(), "");
    }
    return option.start() == line.valueStart() && last
        ? text.withoutLines(line.start(), line.end())
        : text.replace(option.start(), option.end() + (last ? 0 : 1), "");
  }

  @Override
  public String jarIn(FileText text) throws InstallException {
    PropertyLine line = lastLine(text);
    AgentOption there = line == null ? null : find(text, line);
    return there == null ? null : unescaped(there.path());
  }

  @Override
  List<String> notes(FileText before) {
    List<String> notes = super.notes(before);
    if (lastLine(before) == null) {
      notes.add(
          "Gradle's own memory limits for its daemon do not apply when "
              + (KEY + " is set; add yours to " + file()));
      if (ofUser) {
        notes.add(
            "this "
                + (KEY + " replaces the one in a project's gradle.properties;")
                + " for projects that have one, use --project or --shell instead");
      }
    }
    return notes;
  }

  /** Returns the property's last line, or null if there is none. */
  private static PropertyLine lastLine(FileText text) {
    List<PropertyLine> lines = PropertyLine.all(text.content(), KEY);
    return lines.isEmpty() ? null : lines.get(lines.size() - 1);
  }

  private AgentOption find(FileText text, PropertyLine line) {
    String path = escaped(jar().path().toString());
    return AgentOption.find(text.content(), line.valueStart(), line.end(), path);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c > 0x7E) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c == '\\' ? "\\\\" : String.valueOf(c));
      }
    }
    return escaped.toString();
  }

  private String unescaped(String text) throws InstallException {
    return load("x=" + text).getProperty("x");
  }

  private Properties load(String content) throws InstallException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(content));
    } catch (IOException | IllegalArgumentException e) {
      throw new InstallException(file() + " cannot be read by Gradle either: " + e.getMessage());
    }
    return properties;
  }
}
