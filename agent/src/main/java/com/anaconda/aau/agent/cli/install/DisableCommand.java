package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code disable}: undoes {@link EnableCommand}. */
@Command(
    name = "disable",
    header = "Switches the agent off for all users of this machine.",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class DisableCommand implements Callable<Integer> {

  private final Path root;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(
      names = "--system",
      description = "Remove everything that \"enable --system\" wrote; needs root.")
  private boolean system;

  @Option(names = "--dry-run", description = "Print the change as a diff, without writing it.")
  private boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  public DisableCommand() {
    this(Paths.get("/"), null);
  }

  DisableCommand(Path root, AgentJar jar) {
    this.root = root;
    this.given = jar;
  }

  @Override
  public Integer call() throws InstallException, IOException {
    if (!system) {
      throw new ParameterException(spec.commandLine(), "give --system");
    }
    AgentJar jar = given == null ? AgentJar.running() : given;
    new SystemSwitch(root, jar, dryRun, spec.commandLine().getOut(), spec.commandLine().getErr())
        .disable();
    return ExitCode.OK;
  }
}
