package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that switches the user's tokens on or off, or the agent for all users. */
abstract class SwitchCommand implements Callable<Integer> {

  private final Environment environment;
  private final Path root;
  private final AgentJar given;

  @Spec private CommandSpec spec;

  @Option(
      names = "--system",
      description = "Switch the agent for all users: /etc/profile.d, systemd. Needs root.")
  private boolean system;

  @Option(names = "--dry-run", description = "Print the change as a diff, without writing it.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  /** Creates the command for the running jar. */
  SwitchCommand(Environment environment) {
    this(environment, Paths.get("/"), null);
  }

  /** Creates the command for a jar, in a root directory other than the system's, for tests. */
  SwitchCommand(Environment environment, Path root, AgentJar jar) {
    this.environment = environment;
    this.root = root;
    this.given = jar;
  }

  @Override
  public final Integer call() throws InstallException, IOException {
    check();
    if (system) {
      boolean running = given == null;
      AgentJar jar = running ? AgentJar.running() : given;
      change(new SystemSwitch(root, jar, running, dryRun, command().getOut(), command().getErr()));
    } else {
      change(new UserSwitch(environment, dryRun, command().getOut()));
    }
    return ExitCode.OK;
  }

  final boolean isForAllUsers() {
    return system;
  }

  final CommandLine command() {
    return spec.commandLine();
  }

  /** Refuses wrong arguments. */
  abstract void check();

  abstract void change(UserSwitch tokens) throws InstallException, IOException;

  abstract void change(SystemSwitch agent) throws InstallException, IOException;
}
