package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a script between two comments that mark them as ours. */
final class MarkedBlock extends Place {

  private final String command;
  private final String opening;
  private final String closing;
  private final Snippet snippet;
  private final Pattern block;

  /**
   * Creates a block.
   *
   * @param command the command that writes the block, such as {@code install --maven}; a file can
   *     have one block for each command
   */
  MarkedBlock(Path file, AgentJar jar, String command, Snippet snippet) {
    this(file, jar, command, snippet, null);
  }

  /**
   * Creates a block in a file that has certain permissions.
   *
   * @param permissions the permissions of the file if it is created
   */
  MarkedBlock(
      Path file,
      AgentJar jar,
      String command,
      Snippet snippet,
      Set<PosixFilePermission> permissions) {
    super(file, jar, permissions);
    this.command = command;
    this.snippet = snippet;
    opening = snippet.comment() + " >>> aau.jar " + command + ": ";
    closing = snippet.comment() + " <<< aau.jar " + command;
    // Recognize only newlines, because other line breaks may be bytes of a path.
    block =
        Pattern.compile(
            ("(?dm)^" + Pattern.quote(opening) + "(.*?)\r?$")
                + ("(?s:(?!\n" + Pattern.quote(opening) + ").)*?\n")
                + (Pattern.quote(closing) + "(?=\r?$)"));
  }

  @Override
  FileText with(FileText text) throws InstallException {
    String newline = text.newline();
    StringBuilder lines = new StringBuilder(opening).append(jar().path()).append(newline);
    for (String line : snippet.lines(jar())) {
      lines.append(line).append(newline);
    }
    String added = FileText.encoded(lines.append(closing).toString());
    Matcher there = find(text);
    return there == null ? text.append(added) : text.replace(there.start(), there.end(), added);
  }

  @Override
  FileText without(FileText text) throws InstallException {
    Matcher there = find(text);
    return there == null ? text : without(text.withoutLines(there.start(), there.end()));
  }

  @Override
  public String jarIn(FileText text) throws InstallException {
    Matcher there = find(text);
    return there == null ? null : FileText.decoded(there.group(1));
  }

  @Override
  List<String> notes(FileText before) {
    return Collections.emptyList(); // The lines themselves check whether the jar exists.
  }

  @Override
  public String toString() {
    return file() + " (" + command.substring(command.indexOf('-')) + ")";
  }

  private Matcher find(FileText text) throws InstallException {
    Matcher matcher = block.matcher(text.content());
    if (matcher.find()) {
      return matcher;
    }
    if (text.content().contains(opening)) {
      throw new InstallException(
          file() + " has a line \"" + opening + "…\" but no matching end; remove it by hand");
    }
    return null;
  }
}
