package com.anaconda.aau.agent.cli.attach;

import com.anaconda.aau.agent.report.AgentProperties;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code detach}: removes the agent from a running JVM, whether attached or loaded by an option.
 */
@Command(
    name = "detach",
    header = "Removes the agent from a running JVM.",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class DetachCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PID", description = "The process ID of the JVM.")
  private long pid;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    RunningJvm jvm = new RunningJvm(AttachApi.find(), pid, spec.commandLine().getErr());
    if (!jvm.hasAgent()) {
      out.println("The agent is not on " + pid + "; nothing has changed.");
      return CommandLine.ExitCode.OK;
    }
    String state = jvm.tell("detach").getProperty(AgentProperties.STATE);
    if (!state.startsWith("off")) {
      throw new AttachException("the agent is still on " + pid);
    }
    String left = state.substring("off".length()).trim();
    out.println(
        left.isEmpty()
            ? "The agent is now detached from " + pid + "."
            : "The agent is now detached from "
                + pid
                + "; classes that still call its hooks: "
                + left);
    return CommandLine.ExitCode.OK;
  }
}
