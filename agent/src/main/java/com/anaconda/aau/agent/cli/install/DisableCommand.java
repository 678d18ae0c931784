package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code disable}: switches the tokens off for the user, or undoes {@link EnableCommand}. */
@Command(
    name = "disable",
    header = "Switches the tokens off for you, or the agent off for all users.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Without --system, changes one line of ~/.condarc, as \"conda config --set"
          + " anaconda_anon_usage off\" does. JVMs that already sent a request keep their tokens.",
      "With --system, removes everything that \"enable --system\" wrote."
    })
public final class DisableCommand extends SwitchCommand {

  /** Creates the command for the running jar. */
  public DisableCommand(Environment environment) {
    super(environment);
  }

  DisableCommand(Environment environment, Path root, AgentJar jar) {
    super(environment, root, jar);
  }

  @Override
  void check() {
    // Every combination of its options has a meaning.
  }

  @Override
  void change(UserSwitch tokens) throws InstallException, IOException {
    tokens.disable();
  }

  @Override
  void change(SystemSwitch agent) throws InstallException, IOException {
    agent.disable();
  }
}
