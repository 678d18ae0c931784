package com.anaconda.aau.agent.cli.attach;

import com.anaconda.aau.agent.cli.option.OptionRules;
import com.anaconda.aau.agent.cli.output.Json;
import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.process.Environment;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  @Option(names = "--json", description = "With --list: print JSON.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @Override
  public Integer call() throws Exception {
    if (list && pid != null) {
      throw wrong("--list takes no PID: it lists all JVMs");
    }
    if (!list && pid == null) {
      throw wrong("which JVM? Give its PID, or find it with --list");
    }
    new OptionRules(spec.commandLine()).needs("--json", "--list");
    return list ? list() : attach();
  }

  private int attach() throws Exception {
    RunningJvm jvm = new RunningJvm(AttachApi.find(), pid, spec.commandLine().getErr());
    String given = checkedOptions(jvm);
    if (!jvm.hasAgent()) {
      List<String> leftAlone = jvm.ask(given);
      out().println("The agent is now attached to " + pid + ".");
      leftAlone.forEach(out()::println);
      return CommandLine.ExitCode.OK;
    }
    if (given.isEmpty()) {
      out().println("The agent is already attached to " + pid + "; nothing has changed.");
      return CommandLine.ExitCode.OK;
    }
    AddedOptions added = new AddedOptions(given, jvm.ask(given));
    out()
        .println(
            ("The agent is already attached to " + pid + "; ")
                + (added.changeNothing()
                    ? "nothing has changed."
                    : "it now has these options, too."));
    for (String overruled : added.overruled()) {
      spec.commandLine()
          .getErr()
          .println("aau: " + overruled + "; to change that, detach " + pid + " first");
    }
    return added.overruled().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** Returns the options as the agent parses them, with absolute paths. */
  private String checkedOptions(RunningJvm jvm) throws AttachException {
    List<String> checked = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (String option : String.join(",", options).split(",")) {
      int equals = option.indexOf('=');
      String key = option.substring(0, Math.max(equals, 0)).trim();
      if (!option.isEmpty() && !AgentOptions.isKnown(key)) {
        // Do not show the value, which may be a key.
        throw wrong(
            key.matches("[a-z_-]{1,40}")
                ? "no such agent option: " + key
                : "agent options have the form KEY=VALUE, with a key from the documentation");
      }
      if (!option.isEmpty() && !keys.add(key)) {
        throw wrong(key + " is given twice");
      }
      boolean path = AgentOptions.isPath(key, option.substring(equals + 1).trim());
      checked.add(path ? key + "=" + absolute(option.substring(equals + 1).trim(), jvm) : option);
    }
    return String.join(",", checked);
  }

  /**
   * Returns an absolute path. The JVM would resolve a relative one against its own directory, which
   * is not where the user is.
   */
  private String absolute(String value, RunningJvm jvm) throws AttachException {
    Path path = Environment.path(value);
    if (path == null || path.isAbsolute()) {
      return value;
    }
    if (!jvm.sharesOurFiles()) {
      throw new AttachException(
          pid + " has another file system (a container, a chroot): give an absolute path in it");
    }
    String absolute = path.toAbsolutePath().normalize().toString();
    if (absolute.matches("(?s).*[,;\\s].*")) {
      throw wrong("agent options cannot contain a comma, semicolon or space: " + absolute);
    }
    return absolute;
  }

  private int list() throws Exception {
    List<ListedJvm> jvms = ListedJvm.all(AttachApi.find());
    if (json) {
      List<Json> objects = new ArrayList<>();
      jvms.forEach(jvm -> objects.add(jvm.json()));
      Json.ofCommand("attach --list").with("jvms", objects).print(out());
    } else {
      out().println("    PID  AGENT  MAIN CLASS");
      jvms.forEach(out()::println);
    }
    return CommandLine.ExitCode.OK;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
