package com.anaconda.aau.agent.cli.attach;

import com.anaconda.aau.core.config.AgentOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attach}: attaches the agent to a running JVM. */
@Command(
    name = "attach",
    header = "Adds the agent to a running JVM.",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class AttachCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PID",
      description = "The process ID of the JVM.")
  private Long pid;

  @Parameters(
      index = "1..*",
      paramLabel = "KEY=VALUE",
      description = "Agent options, as after -javaagent:aau.jar=.")
  private List<String> options = new ArrayList<>();

  @Option(names = "--list", description = "List this user's JVMs, and whether the agent is on.")
  private boolean list;

  @Option(names = "--help", usageHelp = true, description = "Print this help.")
  private boolean help;

  @Override
  public Integer call() throws Exception {
    if (list == (pid != null)) {
      throw new ParameterException(
          spec.commandLine(), "which JVM? Give its PID, or find it with --list");
    }
    return list ? list() : attach();
  }

  private int attach() throws Exception {
    for (String option : String.join(",", options).split(",")) {
      String key = option.substring(0, Math.max(option.indexOf('='), 0)).trim();
      if (!option.isEmpty() && !AgentOptions.isKnown(key)) {
        // Do not show the value, which may be a key.
        throw new ParameterException(
            spec.commandLine(),
            key.matches("[a-z_-]{1,40}")
                ? "no such agent option: " + key
                : "agent options have the form KEY=VALUE, with a key from the documentation");
      }
    }
    RunningJvm jvm = new RunningJvm(AttachApi.find(), pid, spec.commandLine().getErr());
    if (jvm.hasAgent() && options.isEmpty()) {
      out().println("The agent is already attached to " + pid + "; nothing has changed.");
    } else if (jvm.hasAgent()) {
      jvm.ask(String.join(",", options));
      out().println("The agent is already attached to " + pid + "; it now has these options, too.");
    } else {
      List<String> leftAlone = jvm.ask(String.join(",", options));
      out().println("The agent is now attached to " + pid + ".");
      leftAlone.forEach(out()::println);
    }
    return CommandLine.ExitCode.OK;
  }

  private int list() throws Exception {
    AttachApi api = AttachApi.find();
    Map<Long, String> jvms = api.list();
    out().println("    PID  AGENT  MAIN CLASS");
    for (Map.Entry<Long, String> jvm : jvms.entrySet()) {
      if (isOfInterest(jvm.getKey())) {
        // Show only the main class: arguments may be confidential.
        String main = jvm.getValue().trim().split("\\s", 2)[0];
        out()
            .println(
                String.format("%7d  %-5s  %s", jvm.getKey(), stateOf(api, jvm.getKey()), main));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static boolean isOfInterest(long pid) {
    JvmProcess process = new JvmProcess(pid);
    try {
      return process.isOurs() && !process.isSelf();
    } catch (IOException hasEnded) {
      return false;
    }
  }

  private static String stateOf(AttachApi api, long pid) {
    try {
      return RunningJvm.ofMany(api, pid).hasAgent() ? "on" : "off";
    } catch (AttachException e) {
      return "?";
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
