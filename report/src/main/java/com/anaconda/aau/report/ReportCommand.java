package com.anaconda.aau.report;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.figures.Options;
import com.anaconda.aau.report.figures.ReportBuilder;
import com.anaconda.aau.report.ingest.Duplicates;
import com.anaconda.aau.report.ingest.Head;
import com.anaconda.aau.report.ingest.Ingest;
import com.anaconda.aau.report.ingest.Progress;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.ingest.Unreadable;
import com.anaconda.aau.report.log.LocalFile;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads access logs and reports the number of clients, sessions and environments. */
final class ReportCommand {
  private static final double MOST_UNREADABLE = 0.01;
  private static final int MIRROR_THRESHOLD = 1000;

  private final Engine engine;
  private final List<String> logs;
  private final Days days;
  private final String format;
  private final Outputs outputs;
  private final StoreOptions store;
  private final int mirrorThreshold;
  private final boolean publish;

  ReportCommand(Engine engine, Arguments arguments) {
    this.engine = engine;
    OptionValues values = new OptionValues(arguments);
    logs = arguments.logs();
    days = new Days(values);
    format = arguments.has(Option.LOG_FORMAT) ? arguments.value(Option.LOG_FORMAT) : Ingest.AUTO;
    outputs = new Outputs(arguments, values);
    store = new StoreOptions(arguments, values);
    mirrorThreshold = values.number(Option.MIRROR_THRESHOLD, MIRROR_THRESHOLD);
    publish = arguments.has(Option.PUBLISH);
  }

  /** Runs the command; returns its exit status. */
  int run() throws IOException, InterruptedException {
    Stream.of(
            logs.isEmpty() && store.directory() == null
                ? "Name a log, such as /var/log/nginx/access.log, or - for standard input."
                : null,
            days.problem(),
            store.problem(),
            store.problem(logs),
            outputs.problem(store.directory()),
            mirrorThreshold < 1 ? "--mirror-threshold must be at least 1." : null)
        .filter(problem -> problem != null)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new UsageException(problem);
            });
    Options options =
        new Options(days.by(), days.from(), days.to(), days.zone(), mirrorThreshold, publish);
    try (Spill spill = new Spill()) {
      return store.directory() == null ? reportOnce(options, spill) : reportStored(options, spill);
    } catch (LogFormatException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private int reportOnce(Options options, Spill spill)
      throws IOException, LogFormatException, InterruptedException {
    Secrets secrets = Secrets.ofOneRun();
    Ingest.Result read = read(sources(), secrets, spill);
    ReportBuilder builder = new ReportBuilder(options, secrets, spill);
    outputs.show(builder.build(spill.few(read.runs()), read.unreadable()));
    return status(read);
  }

  private int reportStored(Options options, Spill spill)
      throws IOException, LogFormatException, InterruptedException {
    List<Source> sources = sources();
    try (StoredCounts counts = store.open(days.zone())) {
      if (counts.problem() != null) {
        throw new UsageException(counts.problem());
      }
      Ingest.Result read = read(counts.uncounted(sources), counts.secrets(), spill);
      List<Path> runs = counts.add(spill.few(read.runs()), read.ends(), System.err);
      ReportBuilder builder = new ReportBuilder(options, counts.secrets(), spill);
      outputs.show(builder.build(spill.few(runs), read.unreadable()));
      return status(read);
    }
  }

  private Ingest.Result read(List<Source> sources, Secrets secrets, Spill spill)
      throws IOException, LogFormatException, InterruptedException {
    Progress progress = new Progress();
    Closeable bar = ProgressBar.show(progress);
    try {
      return new Ingest(new LogFormats(days.zone()), format, engine.workers(secrets, spill))
          .read(sources, progress);
    } finally {
      bar.close();
    }
  }

  private static int status(Ingest.Result read) {
    Unreadable unreadable = read.unreadable();
    if (unreadable.lines() > 0) {
      UnreadableMessage.print(unreadable, read.requests(), System.err);
    }
    boolean nobodyNamed = read.requests() > 0 && read.named() == 0;
    if (nobodyNamed) {
      UnreadableMessage.printThatNobodyIsNamed(read.requests(), System.err);
    }
    long lines = read.requests() + unreadable.lines();
    boolean failed = read.requests() == 0 && lines > 0;
    return failed || nobodyNamed || unreadable.lines() > MOST_UNREADABLE * lines ? 1 : 0;
  }

  private List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    List<String> files = new ArrayList<>(logs);
    if (files.remove("-")) {
      sources.add(StandardInput.source());
    }
    if (files.contains("-")) {
      throw new UsageException("Standard input (-) can be read only once.");
    }
    List<Source> found = files.isEmpty() ? List.of() : engine.find(files);
    List<Head> heads = OwnFiles.leaveOut(found.stream().map(Head::of).toList(), System.err);
    if (heads.isEmpty() && !found.isEmpty()) {
      throw new IOException("There are no logs among these files.");
    }
    for (Head head : heads) {
      boolean isLocal = head.source().file() instanceof LocalFile;
      String problem =
          isLocal ? outputs.problemWith(((LocalFile) head.source().file()).path()) : null;
      if (problem != null) {
        throw new UsageException(problem);
      }
    }
    sources.addAll(Duplicates.leaveOut(heads, System.err));
    return sources;
  }
}
