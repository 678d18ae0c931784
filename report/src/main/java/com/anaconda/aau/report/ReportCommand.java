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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command line: reads access logs and reports the number of clients, sessions and environments.
 */
@Command(
    name = "aau-report",
    mixinStandardHelpOptions = true,
    versionProvider = ReportVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Reads access logs and counts clients, sessions and environments by the tokens in the"
            + " User-Agent. It never shows addresses, user names, or tokens other than the names of"
            + " organizations and installers.",
    footer = {
      "",
      "Exit status: 0 for success; 1 if more than 1 %% of the lines could not be read, if a"
          + " compressed log is truncated or damaged, or if no request has a User-Agent; 2 for"
          + " wrong arguments; 3 if a file cannot be read or written.",
    })
final class ReportCommand implements Callable<Integer> {
  private static final double MOST_UNREADABLE = 0.01;

  private final Engine engine;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      arity = "0..*",
      description =
          "Files (plain, gzip, zstd or bzip2), directories or globs; - for standard input."
              + " Optional with --store.")
  private List<String> logs = new ArrayList<>();

  @Mixin private Days days;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description =
          "auto (the default: detect it for each file), the name of a format, or a pattern in the"
              + " syntax of nginx's log_format or Apache's LogFormat. An unknown name lists them all.")
  private String format = "auto";

  @Mixin private Outputs outputs;
  @Mixin private StoreOptions store;

  @Option(
      names = "--mirror-threshold",
      paramLabel = "N",
      description =
          "Treat a client that fetches more than N different packages in a day as a mirror"
              + " (default: 1000).")
  private int mirrorThreshold = 1000;

  @Option(
      names = "--publish",
      description =
          "Omit what must not be published: names of organizations, groups of fewer than 10"
              + " clients, sample lines. Counts are rounded to the nearest ten, and days to weeks.")
  private boolean publish;

  ReportCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
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
              throw usage(problem);
            });
    outputs.checkWritable();
    Options options =
        new Options(days.by(), days.from(), days.to(), days.zone(), mirrorThreshold, publish);
    try (Spill spill = new Spill()) {
      return store.directory() == null ? reportOnce(options, spill) : reportStored(options, spill);
    } catch (LogFormatException e) {
      throw usage(e.getMessage());
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
        throw usage(counts.problem());
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

  private int status(Ingest.Result read) {
    Unreadable unreadable = read.unreadable();
    if (unreadable.lines() > 0) {
      UnreadableMessage.print(unreadable, read.requests(), publish, System.err);
    }
    boolean nobodyNamed = read.requests() > 0 && read.named() == 0;
    if (nobodyNamed) {
      UnreadableMessage.printThatNobodyIsNamed(read.requests(), System.err);
    }
    long lines = read.requests() + unreadable.lines();
    // Nobody knows how many lines the damage has cost.
    boolean damaged = !unreadable.damages().isEmpty();
    return nobodyNamed || damaged || unreadable.lines() > MOST_UNREADABLE * lines ? 1 : 0;
  }

  private List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    List<String> files = new ArrayList<>(logs);
    if (files.remove("-")) {
      sources.add(StandardInput.source());
    }
    if (files.contains("-")) {
      throw usage("Standard input (-) can be read only once.");
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
        throw usage(problem);
      }
    }
    sources.addAll(Duplicates.leaveOut(heads, System.err));
    return sources;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
