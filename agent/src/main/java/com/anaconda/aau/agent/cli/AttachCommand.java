package com.anaconda.aau.agent.cli;

import com.anaconda.aau.agent.request.AgentOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attach}: puts the agent on a JVM that runs. */
@Command(
    name = "attach",
    header = "Puts the agent on a JVM that runs.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class AttachCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "PID", description = "Its process id.")
  private Long pid;

  @Parameters(
      index = "1..*",
      paramLabel = "KEY=VALUE",
      description = "The agent's options, as after -javaagent:aau.jar=.")
  private List<String> options = new ArrayList<>();

  @Option(names = "--list", description = "Print this user's JVMs, and which has the agent on.")
  private boolean list;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  private boolean help;

  @Override
  public Integer call() throws Exception {
    if (list == (pid != null)) {
      throw new ParameterException(spec.commandLine(), "which JVM? Name its PID, or --list them");
    }
    return list ? list() : attach();
  }

  private int attach() throws Exception {
    for (String option : String.join(",", options).split(",")) {
      String key = option.substring(0, Math.max(option.indexOf('='), 0)).trim();
      if (!option.isEmpty() && !AgentOptions.isKnown(key)) {
        // Never its value, which may be a key.
        throw new ParameterException(
            spec.commandLine(),
            key.matches("[a-z_-]{1,40}")
                ? "not an option of the agent: " + key
                : "the agent's options are KEY=VALUE, with the keys that the documentation names");
      }
    }
    RunningJvm jvm = new RunningJvm(AttachApi.find(), pid, spec.commandLine().getErr());
    if (jvm.hasAgent() && options.isEmpty()) {
      out().println("The agent is on " + pid + " already; nothing has changed.");
    } else if (jvm.hasAgent()) {
      jvm.ask(String.join(",", options));
      out().println("The agent is on " + pid + " already; it has these options, too, now.");
    } else {
      String leftAlone = jvm.ask(String.join(",", options));
      out().println("The agent is on " + pid + " now.");
      if (leftAlone != null) {
        Commands.printLines(out(), leftAlone);
      }
    }
    return Commands.OK;
  }

  private int list() throws Exception {
    AttachApi api = AttachApi.find();
    Map<Long, String> jvms = api.list();
    out().println("    PID  AGENT  MAIN CLASS");
    for (Map.Entry<Long, String> jvm : jvms.entrySet()) {
      if (isOfInterest(jvm.getKey())) {
        // The main class only: arguments may be nobody's business.
        String main = jvm.getValue().trim().split("\\s", 2)[0];
        out()
            .println(
                String.format("%7d  %-5s  %s", jvm.getKey(), stateOf(api, jvm.getKey()), main));
      }
    }
    return Commands.OK;
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
