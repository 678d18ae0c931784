package com.anaconda.aau.report.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Aligns cells in columns: text on the left, numbers on the right. Omits empty columns. */
final class TextTable {
  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] numbers;

  /**
   * Creates an empty table.
   *
   * @param heads the column headings, with a leading {@code >} for a column of numbers
   */
  TextTable(String... heads) {
    numbers = new boolean[heads.length];
    String[] first = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      numbers[i] = heads[i].startsWith(">");
      first[i] = numbers[i] ? heads[i].substring(1) : heads[i];
    }
    rows.add(first);
  }

  void add(String... cells) {
    rows.add(cells);
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  void print(PrintStream out) {
    int[] widths = new int[numbers.length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    boolean[] shown = new boolean[numbers.length];
    for (String[] row : rows.subList(1, rows.size())) {
      for (int i = 0; i < shown.length; i++) {
        shown[i] |= !row[i].isEmpty();
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        if (!shown[i]) {
          continue;
        }
        String padding = " ".repeat(widths[i] - width(row[i]));
        line.append("  ").append(numbers[i] ? padding + row[i] : row[i] + padding);
      }
      out.print(line.toString().stripTrailing() + "\n");
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
