package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.agent.cli.option.OptionRules;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code install}: edits configuration files for the user. */
@Command(
    name = "install",
    header = "Switches the agent on or off in the files that your tools read.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "The rest of each file stays unchanged, and --uninstall restores it.",
      "The files will name this jar's current path: move it first, then install."
    })
public final class InstallCommand implements Callable<Integer> {

  private final Environment environment;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(names = "--maven", description = "All your Maven builds: ~/.mavenrc.")
  private boolean maven;

  @Option(names = "--gradle", description = "All your Gradle builds: ~/.gradle/gradle.properties.")
  private boolean gradle;

  @Option(
      names = "--sbt",
      description =
          "All your sbt builds: SBT_OPTS in the shell's profile,"
              + " because sbt reads no file in the home directory.")
  private boolean sbt;

  @Option(
      names = "--shell",
      description = "Every JVM started from the shell: a variable in its profile.")
  private boolean shell;

  @Option(
      names = "--project",
      arity = "0..1",
      paramLabel = "DIR",
      fallbackValue = Places.HERE,
      description =
          "One project (default: the current directory): .mvn/jvm.config, gradle.properties"
              + " or .sbtopts, depending on its tools.")
  private String project;

  @Option(
      names = "--variable",
      paramLabel = "JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS",
      description =
          "For --shell: JAVA_TOOL_OPTIONS (default) reaches every JVM, JDK_JAVA_OPTIONS only the"
              + " java command of JDK 9 and newer. A JVM that reads either says so on stderr.")
  private Variable variable;

  @Option(names = "--dry-run", description = "Print the change as a diff, without writing it.")
  private boolean dryRun;

  @Option(names = "--uninstall", description = "Remove the agent.")
  private boolean uninstall;

  @Option(names = "--status", description = "Show where the agent is switched on.")
  private boolean status;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  public InstallCommand(Environment environment) {
    this(environment, null);
  }

  InstallCommand(Environment environment, AgentJar jar) {
    this.environment = environment;
    this.given = jar;
  }

  @Override
  public Integer call() throws InstallException, IOException {
    OptionRules rules =
        new OptionRules(spec.commandLine())
            .atMostOne("--status", "--uninstall")
            .atMostOne("--status", "--dry-run");
    if (!(maven || gradle || sbt || shell || project != null || status)) {
      throw new ParameterException(
          spec.commandLine(), "choose --maven, --gradle, --sbt, --shell or --project, or --status");
    }
    rules.needs("--variable", "--shell");
    if (variable == null) {
      variable = Variable.JAVA_TOOL_OPTIONS;
    } else if (variable != Variable.JAVA_TOOL_OPTIONS && variable != Variable.JDK_JAVA_OPTIONS) {
      throw new ParameterException(
          spec.commandLine(), "--variable takes JAVA_TOOL_OPTIONS or JDK_JAVA_OPTIONS");
    }
    AgentJar jar = given == null ? AgentJar.running() : given;
    PrintWriter out = spec.commandLine().getOut();
    if (status) {
      Status found = new Status(environment, jar);
      found.ofPlaces(places(jar)).forEach(out::println);
      found.ofVariables().forEach(out::println);
      return ExitCode.OK;
    }
    Edits edits = new Edits();
    for (Place place : places(jar)) {
      if (uninstall) {
        edits.remove(place);
      } else {
        edits.add(place);
      }
    }
    edits.apply(dryRun, out);
    for (String note : edits.notes()) {
      spec.commandLine().getErr().println("aau: note: " + note);
    }
    return ExitCode.OK;
  }

  private List<Place> places(AgentJar jar) throws InstallException {
    Places places = new Places(environment, jar);
    if (status && !(maven || gradle || sbt || shell || project != null)) {
      return places.all();
    }
    // An earlier install may have been made from another shell.
    boolean allShells = uninstall || status;
    List<Place> chosen = new ArrayList<>();
    if (maven) {
      chosen.add(places.maven());
    }
    if (gradle) {
      chosen.add(places.gradle());
    }
    if (sbt) {
      chosen.addAll(places.profiles("--sbt", Variable.SBT_OPTS, allShells));
    }
    if (shell) {
      chosen.addAll(places.profiles("--shell", variable, allShells));
    }
    if (project != null) {
      chosen.addAll(places.project(project, false));
    }
    return chosen;
  }
}
