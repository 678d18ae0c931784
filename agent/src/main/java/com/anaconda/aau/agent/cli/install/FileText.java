package com.anaconda.aau.agent.cli.install;

import java.nio.charset.StandardCharsets;

/**
 * What a file holds, or that there is none. A character is a byte, so that text in whatever
 * encoding stays as it is. Immutable.
 *
 * <p>Whole lines are added at the end, and in a way that tells later how it was before:
 *
 * <ul>
 *   <li>A file without a newline at its end stays without one.
 *   <li>A file that was not there holds our lines only and ends with a newline; and with one more
 *       for each folder that was made for it. (An empty {@code .mvn} folder that we left would tell
 *       Maven where a project begins, and some readers know no comments to note it in.)
 * </ul>
 */
final class FileText {

  private final String content;
  private final int foldersMissing;

  private FileText(String content, int foldersMissing) {
    this.content = content;
    this.foldersMissing = foldersMissing;
  }

  /** A file that is there. */
  static FileText of(byte[] bytes) {
    return new FileText(new String(bytes, StandardCharsets.ISO_8859_1), 0);
  }

  /** No file, and that many of the folders above it are not there either. */
  static FileText absent(int foldersMissing) {
    return new FileText(null, foldersMissing);
  }

  /** Text as it stands in a file: its UTF-8 bytes as characters. */
  static String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The reverse of {@link #encoded}. */
  static String decoded(String content) {
    return new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  boolean isAbsent() {
    return content == null;
  }

  int foldersMissing() {
    return foldersMissing;
  }

  /** Empty when there is no file. */
  String content() {
    return isAbsent() ? "" : content;
  }

  byte[] bytes() {
    return content().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What its lines end with. */
  String newline() {
    int end = content().indexOf('\n');
    return end > 0 && content.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /** With lines added at the end; the last one of them without a newline. */
  FileText append(String lines) {
    String newline = newline();
    if (isAbsent()) {
      StringBuilder created = new StringBuilder(lines);
      for (int i = 0; i <= foldersMissing; i++) {
        created.append(newline);
      }
      return new FileText(created.toString(), 0);
    }
    return new FileText(
        content.endsWith("\n") ? content + lines + newline : content + newline + lines, 0);
  }

  /** Without whole lines: the reverse of {@link #append}, wherever they are by now. */
  FileText withoutLines(int start, int end) {
    String before = content.substring(0, start);
    String after = content.substring(end);
    if (before.isEmpty() && !after.isEmpty() && after.matches("[\r\n]+")) {
      return absent((int) after.chars().filter(c -> c == '\n').count() - 1);
    }
    if (after.isEmpty()) {
      int newline = before.endsWith(newline()) ? newline().length() : 0;
      return new FileText(before.substring(0, before.length() - newline), 0);
    }
    return new FileText(before + after.substring(newlineAtStart(after)), 0);
  }

  /** With a part replaced. */
  FileText replace(int start, int end, String by) {
    return new FileText(content.substring(0, start) + by + content.substring(end), 0);
  }

  private static int newlineAtStart(String text) {
    return text.startsWith("\r\n") ? 2 : text.startsWith("\n") ? 1 : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileText
        && ((FileText) other).isAbsent() == isAbsent()
        && ((FileText) other).content().equals(content());
  }

  @Override
  public int hashCode() {
    return content().hashCode();
  }
}
