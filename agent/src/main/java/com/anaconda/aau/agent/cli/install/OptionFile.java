package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;

/**
 * A file of JVM options that a shell script splits at spaces and newlines, without support for
 * quotes or, before Maven 4, comments: {@code .mvn/jvm.config}, and sbt's {@code .sbtopts}.
 */
final class OptionFile extends Place {

  private final String reader;
  private final String prefix;

  private OptionFile(Path file, AgentJar jar, String reader, String prefix) {
    super(file, jar);
    this.reader = reader;
    this.prefix = prefix;
  }

  static OptionFile ofMaven(Path project, AgentJar jar) {
    return new OptionFile(project.resolve(".mvn").resolve("jvm.config"), jar, "jvm.config", "");
  }

  /**
   * Returns sbt's file. This is not .jvmopts, whose presence makes sbt drop its default for {@code
   * file.encoding}.
   */
  static OptionFile ofSbt(Path project, AgentJar jar) {
    return new OptionFile(project.resolve(".sbtopts"), jar, ".sbtopts", "-J");
  }

  @Override
  FileText with(FileText text) throws InstallException {
    String option = FileText.encoded(prefix + jar().plainOption(reader));
    AgentOption there = find(text);
    if (there == null) {
      return text.append(option);
    }
    return there.path().equals(encodedPath())
        ? text
        : text.replace(there.start(), there.end(), there.retargeted(option));
  }

  @Override
  FileText without(FileText text) {
    AgentOption there = find(text);
    return there == null ? text : without(without(text, there));
  }

  private static FileText without(FileText text, AgentOption option) {
    String content = text.content();
    boolean spaceBefore = isSpace(content, option.start() - 1);
    boolean spaceAfter = isSpace(content, option.end());
    if (spaceBefore) {
      return text.replace(option.start() - 1, option.end(), "");
    }
    return spaceAfter
        ? text.replace(option.start(), option.end() + 1, "")
        : text.withoutLines(option.start(), option.end());
  }

  private static boolean isSpace(String content, int at) {
    return at >= 0
        && at < content.length()
        && (content.charAt(at) == ' ' || content.charAt(at) == '\t');
  }

  @Override
  public String jarIn(FileText text) {
    AgentOption there = find(text);
    return there == null ? null : FileText.decoded(there.path());
  }

  private AgentOption find(FileText text) {
    String content = text.content();
    return AgentOption.find(content, 0, content.length(), encodedPath());
  }

  private String encodedPath() {
    return FileText.encoded(jar().path().toString());
  }
}
