package com.anaconda.aau.agent.cli;

import com.anaconda.aau.agent.cli.attach.AttachCommand;
import com.anaconda.aau.agent.cli.attach.DetachCommand;
import com.anaconda.aau.agent.cli.install.DisableCommand;
import com.anaconda.aau.agent.cli.install.EnableCommand;
import com.anaconda.aau.agent.cli.install.InstallCommand;
import com.anaconda.aau.agent.cli.install.StatusCommand;
import com.anaconda.aau.agent.cli.output.CommandName;
import com.anaconda.aau.core.process.Environment;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line's entry point. */
public final class Commands {

  /**
   * The exit status of a successful command. Failures and wrong arguments have other statuses, so
   * that scripts can tell them apart.
   */
  public static final int OK = 0;

  static final int FAILED = 1;
  static final int USAGE = 2;

  private Commands() {}

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    Printer out = new Printer(System.out);
    Printer err = new Printer(System.err);
    int status;
    try {
      status = commandLine(Environment.ofProcess(), out, err).execute(arguments);
    } catch (Throwable e) { // such as a lack of memory, which picocli passes on
      err.println("aau: internal error: " + e);
      status = FAILED;
    }
    boolean lost = out.checkError(); // the disk is full, or nobody reads
    System.exit(lost && status == OK ? FAILED : status);
  }

  static CommandLine commandLine(Environment environment, Printer out, Printer err) {
    return new CommandLine(new TokensCommand(environment))
        .addSubcommand(new StatusCommand(environment))
        .addSubcommand(new InfoCommand(environment))
        .addSubcommand("tokens", new TokensCommand(environment))
        .addSubcommand(new EnableCommand(environment))
        .addSubcommand(new DisableCommand(environment))
        .addSubcommand(new InstallCommand(environment))
        .addSubcommand(new HeartbeatCommand(environment))
        .addSubcommand(new AttachCommand())
        .addSubcommand(new DetachCommand())
        .addSubcommand(new HelpCommand())
        .setCommandName(CommandName.shown())
        .setExpandAtFiles(false) // an argument may be a key that begins with an @
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionStrategy(WrongArguments::refuseOptionsAsValues)
        .setParameterExceptionHandler(Commands::explain)
        .setExecutionExceptionHandler((e, command, parsed) -> fail(command, e));
  }

  /** Prints a line that says what is wrong and what to do. */
  private static int explain(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("aau: " + WrongArguments.explain(e, arguments) + "; see --help");
    err.flush();
    return USAGE;
  }

  private static int fail(CommandLine command, Exception e) {
    command.getErr().println("aau: " + Failure.explain(e));
    command.getErr().flush();
    return FAILED;
  }
}
