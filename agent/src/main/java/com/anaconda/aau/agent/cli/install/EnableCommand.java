package com.anaconda.aau.agent.cli.install;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code enable}: switches the tokens on for the user, or the agent on for the machine. */
@Command(
    name = "enable",
    header = "Switches the agent on for all users of this machine.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {"", "The files name this jar's current path. \"disable --system\" removes them."})
public final class EnableCommand implements Callable<Integer> {

  private final Path root;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(names = "--system", description = "For all users; needs root.")
  private boolean system;

  @Option(names = "--maven", description = "Only for Maven: /etc/mavenrc.")
  private boolean maven;

  @Option(
      names = "--hosts",
      paramLabel = "HOST",
      arity = "1..*",
      description = "Only these hosts see the tokens; users cannot add others.")
  private List<String> hosts;

  @Option(
      names = "--org",
      paramLabel = "TOKEN",
      description = "The organization's token, sent as o/TOKEN.")
  private String organization;

  @Option(names = "--dry-run", description = "Print the change as a diff, without writing it.")
  private boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  public EnableCommand() {
    this(Paths.get("/"), null);
  }

  EnableCommand(Path root, AgentJar jar) {
    this.root = root;
    this.given = jar;
  }

  @Override
  public Integer call() throws InstallException, IOException {
    if (!system) {
      throw new ParameterException(spec.commandLine(), "give --system");
    }
    List<String> listed =
        hosts == null ? null : Arrays.asList(String.join(",", hosts).split(",", -1));
    refuse(listed == null ? null : SystemSwitch.faultOf(listed));
    refuse(organization == null ? null : SystemSwitch.faultOf(organization));
    AgentJar jar = given;
    if (given == null) {
      jar = AgentJar.running();
      jar.checkFitForAll();
    }
    new SystemSwitch(root, jar, dryRun, spec.commandLine().getOut(), spec.commandLine().getErr())
        .enable(maven, listed, organization);
    return ExitCode.OK;
  }

  private void refuse(String fault) {
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
  }
}
