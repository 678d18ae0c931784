package com.anaconda.aau.report.output;

import com.anaconda.aau.core.Version;
import com.anaconda.aau.report.figures.Report;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a report, including charts, as a single HTML page that loads no other resource.
 *
 * <p>The figures are JSON inside the page, and its scripts display them only as text, never as
 * markup. The page contains neither the time nor a path of this run, so the same report produces
 * the same bytes.
 */
public final class HtmlOutput {
  /** How every page begins. */
  public static final String BEGINNING =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="generator" content="aau-report">
      """;

  /** The maximum size of a page. */
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
