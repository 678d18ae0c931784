package com.anaconda.aau.agent.cli;

import com.anaconda.aau.agent.cli.attach.AttachApi;
import com.anaconda.aau.agent.cli.attach.RunningJvm;
import com.anaconda.aau.agent.cli.option.OptionRules;
import com.anaconda.aau.agent.cli.output.Json;
import com.anaconda.aau.agent.cli.output.UsageJson;
import com.anaconda.aau.agent.report.UsageReport;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.Version;
import com.anaconda.aau.core.process.Environment;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code info}: shows what is on and why. The output is safe to paste into a support ticket. */
@Command(
    name = "info",
    header = "Prints settings and tokens with their sources, without the tokens' values.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class InfoCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--prefix",
      paramLabel = "PATH",
      description = "The environment's prefix (default: $CONDA_PREFIX).")
  private String prefix;

  @Option(
      names = "--pid",
      paramLabel = "PID",
      description = "Show what the agent does in a running JVM.")
  private Long pid;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  InfoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    new OptionRules(spec.commandLine()).atMostOne("--prefix", "--pid");
    if (pid != null) {
      return printRunning();
    }
    Map<String, String> options = new HashMap<>();
    if (prefix != null) {
      options.put("prefix", prefix);
    }
    AnonUsage usage = AnonUsage.inspect(environment, options);
    if (json) {
      asJson(usage).print(out());
      return Commands.OK;
    }
    out().println(UsageReport.heading());
    out().println();
    UsageReport.lines(usage, environment).forEach(out()::println);
    return Commands.OK;
  }

  private Json asJson(AnonUsage usage) {
    UsageJson formatter = new UsageJson(environment);
    return Json.ofCommand("info")
        .with("version", Version.VERSION)
        .with("java", System.getProperty("java.version"))
        .with("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .with("settings", formatter.settings(usage))
        .with("notices", formatter.notices(usage))
        .with("tokens", formatter.tokens(usage, false))
        .with("missing", formatter.missing(usage));
  }

  private Integer printRunning() throws Exception {
    RunningJvm jvm = new RunningJvm(AttachApi.find(), pid, spec.commandLine().getErr());
    boolean on = jvm.hasAgent();
    List<String> report = on ? jvm.ask("info") : Collections.emptyList();
    if (json) {
      Json.ofCommand("info").with("pid", pid).with("agent", on).with("report", report).print(out());
      return Commands.OK;
    }
    if (!on) {
      out().println("off: the agent is not running in " + pid);
      return Commands.OK;
    }
    out().println("on: the agent is running in " + pid);
    if (report.isEmpty()) {
      out().println("No HTTP client class has been loaded yet.");
    }
    report.forEach(out()::println);
    return Commands.OK;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
