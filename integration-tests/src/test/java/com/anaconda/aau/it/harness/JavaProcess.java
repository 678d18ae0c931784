package com.anaconda.aau.it.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM to fork, with or without the agent. Immutable, so that the same object can run both ways.
 */
public final class JavaProcess {

  /**
   * Turns C2 off, selects the serial collector, and lets C1 compile only what runs often: the
   * defaults account for a third of the CPU time of a JVM that makes a few requests and exits.
   */
  private static final List<String> FRUGAL =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:Tier3InvocationThreshold=1000",
          "-XX:Tier3MinInvocationThreshold=500",
          "-XX:Tier3CompileThreshold=5000",
          "-XX:+UseSerialGC");

  /**
   * The options of each JVM. On a virtual machine, huge pages save another tenth of the time,
   * because the first access to a page is slow.
   */
  public static final List<String> SHORT_LIVED =
      HugePages.areOnRequest() ? plus(FRUGAL, List.of("-XX:+UseTransparentHugePages")) : FRUGAL;

  private final Path home;
  private final List<String> options;
  private final List<Path> classPath;
  private final List<String> arguments;
  private final Map<String, String> environment;

  private JavaProcess(
      Path home,
      List<String> options,
      List<Path> classPath,
      List<String> arguments,
      Map<String, String> environment) {
    this.home = home;
    this.options = options;
    this.classPath = classPath;
    this.arguments = arguments;
    this.environment = environment;
  }

  /** A JVM that runs one of our programs. */
  public static JavaProcess of(Class<?> program, String... arguments) {
    return of(program.getName(), arguments).classPath(List.of(Build.programs()));
  }

  /**
   * A JVM that runs a main class, or anything else that {@code java} accepts in its place, such as
   * {@code -jar}.
   */
  public static JavaProcess of(String mainClass, String... arguments) {
    return new JavaProcess(Build.javaHome(), SHORT_LIVED, List.of(), List.of(mainClass), Map.of())
        .arguments(arguments);
  }

  /** Adds the agent. Calling this twice names the agent twice on the command line. */
  public JavaProcess agent() {
    return options(agentOption());
  }

  /** Adds the agent with options. */
  public JavaProcess agent(String agentOptions) {
    return options(agentOption() + "=" + agentOptions);
  }

  /** The JVM option that adds the agent. */
  public static String agentOption() {
    return "-javaagent:" + Build.agent();
  }

  /** Uses a different JDK from the other forks. */
  public JavaProcess on(Path home) {
    return new JavaProcess(home, options, classPath, arguments, environment);
  }

  /** Adds options for the JVM. */
  public JavaProcess options(String... more) {
    return new JavaProcess(home, plus(options, List.of(more)), classPath, arguments, environment);
  }

  /** Uses the JVM's own compiler and collector, for tests of what they do to running code. */
  public JavaProcess withDefaultJit() {
    List<String> others = new ArrayList<>(options);
    others.removeAll(SHORT_LIVED);
    return new JavaProcess(home, List.copyOf(others), classPath, arguments, environment);
  }

  /** Prepends to the class path, because a relocated jar brings its own copy of the programs. */
  public JavaProcess classPath(List<Path> more) {
    return new JavaProcess(home, options, plus(more, classPath), arguments, environment);
  }

  /** Adds arguments for the program. */
  public JavaProcess arguments(String... more) {
    return new JavaProcess(home, options, classPath, plus(arguments, List.of(more)), environment);
  }

  /** Inserts arguments before the existing ones. */
  public JavaProcess firstArguments(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(1, List.of(more));
    return new JavaProcess(home, options, classPath, List.copyOf(all), environment);
  }

  /** Sets an environment variable. */
  public JavaProcess environment(String name, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value);
    return new JavaProcess(home, options, classPath, arguments, Map.copyOf(more));
  }

  /** Returns the same JVM with another program. */
  JavaProcess running(Class<?> program) {
    return new JavaProcess(home, options, classPath, List.of(program.getName()), environment);
  }

  /** A key that is equal for JVMs started in the same way. */
  Object identity() {
    return List.of(home, options, classPath, arguments, environment);
  }

  /** The arguments passed to the program. */
  List<String> programArguments() {
    return arguments.subList(1, arguments.size());
  }

  /**
   * Turns this into a {@link Fork}, for settings that apply to any process.
   *
   * @param wrapper a command that runs the rest of its command line, such as {@code nice}
   */
  public Fork fork(String... wrapper) {
    Fork fork = new Fork(plus(List.of(wrapper), command(home.resolve("bin/java").toString())));
    environment.forEach(fork::environment);
    return fork;
  }

  /** The command line, for starting the JVM elsewhere. */
  public List<String> command(String java) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(options);
    if (!classPath.isEmpty()) {
      command.add("-cp");
      command.add(
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }
    command.addAll(arguments);
    return command;
  }

  public Outcome run() {
    return fork().run();
  }

  private static <T> List<T> plus(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableList());
  }
}
