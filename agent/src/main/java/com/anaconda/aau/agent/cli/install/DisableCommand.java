package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code disable}: undoes {@link EnableCommand}. */
@Command(
    name = "disable",
    header = "Switches the tokens off for you, or the agent off for all users.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Without --system, changes one line of ~/.condarc, as \"conda config --set",
      "anaconda_anon_usage off\" does. JVMs that already sent a request keep their tokens.",
    })
public final class DisableCommand implements Callable<Integer> {

  private final Environment environment;
  private final Path root;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(
      names = "--system",
      description = "Remove everything that \"enable --system\" wrote; needs root.")
  private boolean system;

  @Option(names = "--dry-run", description = "Print the change as a diff, without writing it.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  public DisableCommand(Environment environment) {
    this(environment, Paths.get("/"), null);
  }

  DisableCommand(Environment environment, Path root, AgentJar jar) {
    this.environment = environment;
    this.root = root;
    this.given = jar;
  }

  @Override
  public Integer call() throws InstallException, IOException {
    if (!system) {
      new UserSwitch(environment, dryRun, spec.commandLine().getOut()).disable();
      return ExitCode.OK;
    }
    AgentJar jar = given == null ? AgentJar.running() : given;
    new SystemSwitch(root, jar, dryRun, spec.commandLine().getOut(), spec.commandLine().getErr())
        .disable();
    return ExitCode.OK;
  }
}
