package com.anaconda.aau.agent.cli.install;

import java.nio.charset.StandardCharsets;

/**
 * The content of a file, or the fact that it does not exist. Each character stands for one byte, so
 * text in any encoding stays as it is. Immutable.
 *
 * <p>Whole lines are added at the end, in a way that makes the original state recoverable:
 *
 * <ul>
 *   <li>A file without a final newline remains without one.
 *   <li>A file that did not exist contains only our lines and a final newline, plus another newline
 *       for each folder that was created for it. (An empty {@code .mvn} folder left behind would
 *       mark a project for Maven, and some readers support no comments that could record this.)
 * </ul>
 */
final class FileText {

  private final String content;
  private final int foldersMissing;

  private FileText(String content, int foldersMissing) {
    this.content = content;
    this.foldersMissing = foldersMissing;
  }

  /** Returns the text of an existing file. */
  static FileText of(byte[] bytes) {
    return new FileText(new String(bytes, StandardCharsets.ISO_8859_1), 0);
  }

  /** Returns the text of a missing file, below the given number of missing folders. */
  static FileText absent(int foldersMissing) {
    return new FileText(null, foldersMissing);
  }

  /** Returns text as it appears in a file: its UTF-8 bytes as characters. */
  static String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Reverses {@link #encoded}. */
  static String decoded(String content) {
    return new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  boolean isAbsent() {
    return content == null;
  }

  int foldersMissing() {
    return foldersMissing;
  }

  /** Returns the content, which is empty if there is no file. */
  String content() {
    return isAbsent() ? "" : content;
  }

  byte[] bytes() {
    return content().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the file's line break. */
  String newline() {
    int end = content().indexOf('\n');
    return end > 0 && content.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Appends lines, the last of which has no newline. */
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

  /** Removes whole lines: reverses {@link #append}, even if the lines have moved. */
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

  /** Replaces a part of the text. */
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
