package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.agent.cli.output.Json;
import com.anaconda.aau.agent.cli.output.UsageJson;
import com.anaconda.aau.agent.report.Detail;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: shows whether the tokens are on, and where the agent is. */
@Command(
    name = "status",
    header = "Shows whether the tokens are on, and which files switch the agent on.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {"", "\"attach --list\" lists the JVMs that are already running."})
public final class StatusCommand implements Callable<Integer> {

  private final Environment environment;
  private final Path root;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  public StatusCommand(Environment environment) {
    this(environment, Paths.get("/"), null);
  }

  StatusCommand(Environment environment, Path root, AgentJar jar) {
    this.environment = environment;
    this.root = root;
    this.given = jar;
  }

  @Override
  public Integer call() throws InstallException, IOException {
    AgentJar jar = given == null ? AgentJar.running() : given;
    List<StatusEntry> entries = entries(jar);
    StatusEntry notice = notice(jar);
    Setting setting = UserSwitch.setting(environment);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      List<Json> places = new ArrayList<>();
      entries.forEach(entry -> places.add(entry.json()));
      Json.ofCommand("status")
          .with("tokens", setting.value().equals("true"))
          .with("setting", new UsageJson(environment).of(setting))
          .with("places", places)
          .with("notice", notice.json())
          .print(out);
    } else {
      print(out, setting, entries, notice);
    }
    return ExitCode.OK;
  }

  private List<StatusEntry> entries(AgentJar jar) throws InstallException, IOException {
    List<Place> places = new ArrayList<>(new SystemPlaces(root, jar).ofAgent());
    if (environment.home() != null) {
      places.addAll(new Places(environment, jar).all());
    }
    Status status = new Status(environment, jar);
    List<StatusEntry> entries = status.ofPlaces(places);
    entries.addAll(status.ofHandMade(new HandMadeFiles(environment, root).all(), places));
    entries.addAll(status.ofVariables());
    return entries;
  }

  private StatusEntry notice(AgentJar jar) throws IOException {
    Place notice = new SystemPlaces(root, jar).notice("");
    return new Status(environment, jar).ofPlaces(Collections.singletonList(notice)).get(0);
  }

  private void print(
      PrintWriter out, Setting setting, List<StatusEntry> entries, StatusEntry notice) {
    out.println(
        ("Tokens: " + (setting.value().equals("true") ? "on" : "off"))
            + (" (" + setting.name() + ": " + setting.value())
            + (" <- " + Detail.source(setting.source(), environment))
            + (setting.isFinal() ? ", final)" : ")"));
    out.println();
    List<String> off = new ArrayList<>();
    List<StatusEntry> others = new ArrayList<>();
    for (StatusEntry entry : entries) {
      if (entry.isOff()) {
        off.add(entry.place());
      } else {
        others.add(entry);
      }
    }
    out.println("Agent:" + (others.isEmpty() ? " in no file and no variable" : ""));
    others.forEach(entry -> out.println("  " + Detail.source(entry.toString(), environment)));
    if (!notice.isOff()) {
      out.println();
      out.println("Notice for users:");
      out.println("  " + notice);
    }
    out.println();
    out.println("Off:");
    off.forEach(place -> out.println("  " + Detail.source(place, environment)));
  }
}
