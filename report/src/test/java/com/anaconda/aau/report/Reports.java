package com.anaconda.aau.report;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.figures.Options;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.ReportBuilder;
import com.anaconda.aau.report.figures.Step;
import com.anaconda.aau.report.ingest.Ingest;
import com.anaconda.aau.report.ingest.Progress;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.log.LogFormats;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Creates reports for tests: as values, and as printed by the command. */
public final class Reports {
  /** The exit status and output of the command. */
  public record Printed(int status, String out, String err) {}

  private Reports() {}

  /** Returns a report on some files, by day. */
  public static Report of(Path... files) throws Exception {
    return of(new Options(Step.DAY, null, null, ZoneId.of("UTC"), 1000, false), files);
  }

  /** Returns a report on some files with these options. */
  public static Report of(Options options, Path... files) throws Exception {
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(Source.of(file));
    }
    Secrets secrets = Secrets.ofOneRun();
    try (Spill spill = new Spill()) {
      Ingest.Result read =
          new Ingest(new LogFormats(options.zone()), "auto", secrets, spill)
              .read(sources, new Progress());
      return new ReportBuilder(options, secrets, spill).build(read.runs(), read.unreadable());
    }
  }

  /** Runs the command. */
  public static Printed run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = ReportMain.run(arguments);
      return new Printed(
          status,
          printed.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
