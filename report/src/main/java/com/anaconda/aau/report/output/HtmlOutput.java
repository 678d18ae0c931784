package com.anaconda.aau.report.output;

import com.anaconda.aau.core.Version;
import com.anaconda.aau.report.figures.Report;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A report as one HTML page with charts, which loads nothing from anywhere.
 *
 * <p>The figures are JSON inside of the page; its scripts make text of them, never markup. No time
 * and no path of this run gets in, so the same report gives the same bytes.
 */
public final class HtmlOutput {
  /** What a page takes at most. */
  static final int MOST_BYTES = 1_500_000;

  private HtmlOutput() {}

  /** Writes a report. */
  public static void write(Report report, Path file) throws IOException {
    WholeFile.write(file, page(report));
  }

  static byte[] page(Report report) throws IOException {
    PageTemplate template = new PageTemplate(Version.VERSION);
    int left = MOST_BYTES - template.fill("").length;
    return template.fill(PageFigures.of(report, left));
  }
}
