package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code enable}: switches the tokens on for the user, or the agent on for the machine. */
@Command(
    name = "enable",
    header = "Switches the tokens on for you, or the agent on for all users.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Without --system, undoes \"disable\": changes one line of ~/.condarc, and nothing else.",
      "With --system, JVMs in login shells and services load this jar from its current path, if"
          + " it is there."
    })
public final class EnableCommand extends SwitchCommand {

  @Option(names = "--maven", description = "With --system: only for Maven, /etc/mavenrc.")
  private boolean maven;

  @Option(
      names = "--hosts",
      paramLabel = "HOST[,HOST...]",
      arity = "1..*",
      description = "With --system: only these hosts see the tokens, and users cannot add others.")
  private List<String> hosts;

  @Option(
      names = "--org",
      paramLabel = "TOKEN",
      description = "With --system: the organization's token, sent as o/TOKEN.")
  private String organization;

  @Option(
      names = "--notice",
      paramLabel = "URL",
      arity = "0..1",
      fallbackValue = "",
      description =
          "With --system: tell each user once, in a terminal, that tokens are sent. URL is a page"
              + " where they can read more.")
  private String notice;

  /** Creates the command for the running jar. */
  public EnableCommand(Environment environment) {
    super(environment);
  }

  EnableCommand(Environment environment, Path root, AgentJar jar) {
    super(environment, root, jar);
  }

  @Override
  void check() {
    if (!isForAllUsers()) {
      refuse(maven ? "--maven needs --system; for your own builds, use install --maven" : null);
      refuse(hosts == null ? null : "--hosts needs --system");
      refuse(organization == null ? null : "--org needs --system");
      refuse(notice == null ? null : "--notice needs --system");
    }
    refuse(hosts == null ? null : SystemSwitch.faultOf(listed()));
    refuse(organization == null ? null : SystemSwitch.faultOf(organization));
    refuse(notice == null ? null : SystemSwitch.faultOfNotice(notice));
  }

  private void refuse(String fault) {
    if (fault != null) {
      throw new ParameterException(command(), fault);
    }
  }

  private List<String> listed() {
    return hosts == null ? null : Arrays.asList(String.join(",", hosts).split(",", -1));
  }

  @Override
  void change(UserSwitch tokens) throws InstallException, IOException {
    tokens.enable();
  }

  @Override
  void change(SystemSwitch agent) throws InstallException, IOException {
    agent.enable(maven, listed(), organization, notice);
  }
}
