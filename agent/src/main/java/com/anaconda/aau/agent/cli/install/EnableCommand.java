package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
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
    header = "Switches the tokens on for you, or the agent on for all users.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Without --system, undoes \"disable\": changes one line of ~/.condarc, and nothing else.",
      "With --system, every JVM loads this jar from its current path, if it is there."
    })
public final class EnableCommand implements Callable<Integer> {

  private final Environment environment;
  private final Path root;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(
      names = "--system",
      description = "Switch the agent on for all users: /etc/profile.d, systemd. Needs root.")
  private boolean system;

  @Option(names = "--maven", description = "With --system: only for Maven, /etc/mavenrc.")
  private boolean maven;

  @Option(
      names = "--hosts",
      paramLabel = "HOST",
      arity = "1..*",
      description = "With --system: only these hosts see the tokens, and users cannot add others.")
  private List<String> hosts;

  @Option(
      names = "--org",
      paramLabel = "TOKEN",
      description = "With --system: the organization's token, sent as o/TOKEN.")
  private String organization;

  @Option(names = "--dry-run", description = "Print the change as a diff, without writing it.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  public EnableCommand(Environment environment) {
    this(environment, Paths.get("/"), null);
  }

  EnableCommand(Environment environment, Path root, AgentJar jar) {
    this.environment = environment;
    this.root = root;
    this.given = jar;
  }

  @Override
  public Integer call() throws InstallException, IOException {
    if (!system) {
      refuse(
          maven
              ? "--maven needs --system; for your own builds, use install --maven"
              : hosts != null || organization != null
                  ? (hosts != null ? "--hosts" : "--org") + " needs --system"
                  : null);
      new UserSwitch(environment, dryRun, spec.commandLine().getOut()).enable();
      return ExitCode.OK;
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
