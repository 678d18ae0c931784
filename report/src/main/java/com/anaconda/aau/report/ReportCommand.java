package com.anaconda.aau.report;

import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.figures.Options;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.ReportBuilder;
import com.anaconda.aau.report.figures.Step;
import com.anaconda.aau.report.ingest.Duplicates;
import com.anaconda.aau.report.ingest.Ingest;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.ingest.Unreadable;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import com.anaconda.aau.report.output.CsvOutput;
import com.anaconda.aau.report.output.HtmlOutput;
import com.anaconda.aau.report.output.JsonOutput;
import com.anaconda.aau.report.output.TerminalOutput;
import com.anaconda.aau.report.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads access logs and says how many clients, sessions and environments there were. */
@Command(
    name = "aau-report",
    mixinStandardHelpOptions = true,
    versionProvider = ReportVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Reads access logs and counts clients, sessions and environments by the tokens in the"
            + " User-Agent. It never shows client tokens, addresses or user names.",
    footer = {
      "",
      "Exit status: 0 for success; 1 if more than 1 % of the lines could not be read, or if all"
          + " failed; 2 for wrong arguments; 3 if a file cannot be read or written.",
    })
final class ReportCommand implements Callable<Integer> {
  private static final double MOST_UNREADABLE = 0.01;

  private final Engine engine;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      arity = "0..*",
      description =
          "Files (plain, gzip, zstd or bzip2), directories or globs; - for standard input.")
  private List<String> logs = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "day|week|month",
      description = "The length of a period (default: day).")
  private String by = "day";

  @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-11-01.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
  private LocalDate to;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the days, such as Europe/Berlin (default: UTC).")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description =
          "auto (the default: detect it for each file), the name of a format, or a pattern in the"
              + " syntax of nginx's log_format or Apache's LogFormat. A wrong name lists them all.")
  private String format = "auto";

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Option(names = "--csv", paramLabel = "DIR", description = "Also write a CSV file for each list.")
  private Path csv;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a single page with charts, which loads nothing.")
  private Path html;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Keep each day's counts there and read only what is new next time. You may then delete"
              + " the logs. The store contains no tokens.")
  private Path store;

  @Option(
      names = "--keep",
      paramLabel = "TIME",
      description = "How long a day stays in the store (default: \"13 months\").")
  private String keep = "13 months";

  @Option(
      names = "--mirror-threshold",
      paramLabel = "N",
      description =
          "Treat a client that fetches more different packages in a day as a mirror (default:"
              + " 1000).")
  private int mirrorThreshold = 1000;

  @Option(
      names = "--publish",
      description =
          "Leave out what is not for the public: names of organizations, groups of fewer than 10"
              + " clients, sample lines.")
  private boolean publish;

  ReportCommand(Engine engine) {
    this.engine = engine;
  }

  private PrintStream out() {
    return ReportMain.utf8(System.out);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (logs.isEmpty() && store == null) {
      throw usage("Name a log, such as /var/log/nginx/access.log, or - for standard input.");
    }
    Options options = new Options(step(), from, to, zone, mirrorThreshold, publish);
    try (Spill spill = new Spill()) {
      return store == null ? reportOnce(options, spill) : reportFromStore(options, spill);
    } catch (LogFormatException e) {
      throw usage(e.getMessage());
    }
  }

  private int reportOnce(Options options, Spill spill)
      throws IOException, LogFormatException, InterruptedException {
    Secrets secrets = Secrets.ofOneRun();
    Ingest.Result read = ingest(secrets, spill).read(sources());
    show(new ReportBuilder(options, secrets).build(spill.few(read.runs()), read.unreadable()));
    return status(read);
  }

  private int reportFromStore(Options options, Spill spill)
      throws IOException, LogFormatException, InterruptedException {
    LocalDate oldest = oldest();
    Runnable waiting =
        () -> System.err.println("aau-report: waiting for another report on " + store);
    try (Store kept = new Store(store, waiting)) {
      List<Source> sources = new ArrayList<>();
      for (Source source : sources()) {
        boolean isFile = source.file() != null;
        sources.add(isFile ? source.after(kept.counted(source::open)) : source);
      }
      Ingest.Result read = ingest(kept.secrets(), spill).read(sources);
      Map<Store.Text, Long> ends = new LinkedHashMap<>();
      for (Map.Entry<Source, Long> end : read.ends().entrySet()) {
        if (end.getKey().file() != null) {
          ends.put(end.getKey()::open, end.getValue());
        }
      }
      kept.add(spill.few(read.runs()), ends, oldest);
      ReportBuilder builder = new ReportBuilder(options, kept.secrets());
      show(builder.build(spill.few(kept.runs()), read.unreadable()));
      return status(read);
    }
  }

  private LocalDate oldest() {
    try {
      return LocalDate.now(zone).minus(Keep.parse(keep));
    } catch (DateTimeException e) {
      throw usage("--keep takes a time such as 13 months, 90 days or P13M, not \"" + keep + "\".");
    }
  }

  private Ingest ingest(Secrets secrets, Spill spill) {
    return new Ingest(new LogFormats(zone), format, engine.workers(secrets, spill));
  }

  private void show(Report report) throws IOException {
    PrintStream out = out();
    if (json) {
      JsonOutput.write(report, out);
    } else {
      new TerminalOutput(out).print(report);
    }
    out.flush();
    if (csv != null) {
      new CsvOutput(csv).write(report);
    }
    if (html != null) {
      HtmlOutput.write(report, html);
      if (!json) {
        out.print("\nThe page: " + html.toAbsolutePath().normalize().toUri() + "\n");
        out.flush();
      }
    }
  }

  private int status(Ingest.Result read) {
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
      sources.add(Source.of("standard input", System.in));
    }
    if (files.contains("-")) {
      throw usage("Standard input (-) can be read only once.");
    }
    if (!files.isEmpty()) {
      sources.addAll(engine.find(files));
    }
    return Duplicates.leaveOut(sources, System.err);
  }

  private Step step() {
    for (Step step : Step.values()) {
      if (step.name().equalsIgnoreCase(by)) {
        return step;
      }
    }
    throw usage("--by must be day, week or month, not \"" + by + "\".");
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
