package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that {@code enable --system} writes as a whole. One of its lines says so; a file without
 * that line, or with settings that somebody added, is somebody else's and stays as it is.
 */
final class OwnedFile extends Place {

  /** The line that marks the file. */
  static final String MARK =
      "# Written by \"aau enable --system\"; \"aau disable --system\" removes this file.";

  private final Content content;
  private final Pattern lines;

  /** Creates a file with a content that includes the mark. */
  OwnedFile(Path file, AgentJar jar, Content content, Set<PosixFilePermission> permissions) {
    this(file, jar, content, permissions, Pattern.compile("(?s).*"));
  }

  /**
   * Creates a file with a content that includes the mark.
   *
   * @param lines matches every line but those that somebody added
   */
  OwnedFile(
      Path file,
      AgentJar jar,
      Content content,
      Set<PosixFilePermission> permissions,
      Pattern lines) {
    super(file, jar, permissions);
    this.content = content;
    this.lines = lines;
  }

  /** The content of a file. */
  interface Content {

    /** Returns the lines for a jar. */
    List<String> lines(AgentJar jar) throws InstallException;
  }

  @Override
  FileText with(FileText text) throws InstallException {
    if (!text.isAbsent() && !isOurs(text)) {
      throw new InstallException(
          file()
              + " was not written by this command, or has other lines, too;"
              + " move it, or edit it by hand");
    }
    String written = FileText.encoded(String.join("\n", content.lines(jar())));
    if (text.isAbsent()) {
      return text.append(written);
    }
    // The newlines at the end say which folders to remove.
    int end = text.content().length();
    while (end > 0 && text.content().charAt(end - 1) == '\n') {
      end--;
    }
    return text.replace(0, end, written);
  }

  @Override
  FileText without(FileText text) {
    if (!isOurs(text)) {
      return text;
    }
    int end = text.content().length();
    int newlines = 0;
    while (newlines < end && text.content().charAt(end - newlines - 1) == '\n') {
      newlines++;
    }
    return FileText.absent(Math.max(newlines - 1, 0));
  }

  /** Returns whether the file has the mark as one of its lines, and no line of somebody else's. */
  private boolean isOurs(FileText text) {
    return ("\n" + text.content()).contains("\n" + MARK + "\n")
        && Arrays.stream(text.content().split("\n"))
            .allMatch(line -> line.equals(MARK) || lines.matcher(line).matches());
  }

  @Override
  public String jarIn(FileText text) {
    return isOurs(text) ? HandMadeFile.jarIn(text, jar()) : null;
  }

  @Override
  List<String> notes(FileText before) {
    return Collections
        .emptyList(); // Scripts check whether the jar exists; settings do not name it.
  }
}
