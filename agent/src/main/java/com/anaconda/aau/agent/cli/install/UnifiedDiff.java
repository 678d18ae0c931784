package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats a change as {@code diff -u} does. Each of our changes affects only one place, so one hunk
 * suffices.
 */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final int sameBefore;
  private final int sameAfter;

  private UnifiedDiff(FileText before, FileText after) {
    this.before = lines(before);
    this.after = lines(after);
    int shorter = Math.min(this.before.size(), this.after.size());
    int start = 0;
    while (start < shorter && this.before.get(start).equals(this.after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && this.before
            .get(this.before.size() - 1 - end)
            .equals(this.after.get(this.after.size() - 1 - end))) {
      end++;
    }
    sameBefore = start;
    sameAfter = end;
  }

  /** Returns the change, with a final newline. */
  static String of(Path file, FileText before, FileText after) {
    return "--- "
        + (before.isAbsent() ? "/dev/null" : file)
        + "\n+++ "
        + (after.isAbsent() ? "/dev/null" : file)
        + "\n"
        + FileText.decoded(new UnifiedDiff(before, after).hunk());
  }

  private String hunk() {
    int start = Math.max(0, sameBefore - CONTEXT);
    int context = Math.min(CONTEXT, sameAfter);
    int beforeEnd = before.size() - sameAfter;
    int afterEnd = after.size() - sameAfter;
    StringBuilder hunk =
        new StringBuilder("@@ -")
            .append(range(start, beforeEnd + context))
            .append(" +")
            .append(range(start, afterEnd + context))
            .append(" @@\n");
    append(hunk, ' ', before.subList(start, sameBefore));
    append(hunk, '-', before.subList(sameBefore, beforeEnd));
    append(hunk, '+', after.subList(sameBefore, afterEnd));
    append(hunk, ' ', before.subList(beforeEnd, beforeEnd + context));
    return hunk.toString();
  }

  private static String range(int start, int end) {
    int count = end - start;
    return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
  }

  private static void append(StringBuilder hunk, char sign, List<String> lines) {
    for (String line : lines) {
      hunk.append(sign).append(line);
      if (!line.endsWith("\n")) {
        hunk.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** Returns the lines with their newlines, because the last line may lack one. */
  private static List<String> lines(FileText text) {
    List<String> lines = new ArrayList<>();
    String content = text.content();
    int start = 0;
    while (start < content.length()) {
      int newline = content.indexOf('\n', start);
      int end = newline < 0 ? content.length() : newline + 1;
      lines.add(content.substring(start, end));
      start = end;
    }
    return lines;
  }
}
