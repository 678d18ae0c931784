package com.anaconda.aau.report;

import com.anaconda.aau.report.output.SafeText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** Runs the command and turns every failure into one line and an exit status. */
public final class ReportMain {
  private ReportMain() {}

  static int run(String... arguments) {
    return run(Engine.LOCAL, arguments);
  }

  /** Runs the command with an engine; returns its exit status. */
  public static int run(Engine engine, String... arguments) {
    CommandLine line = new CommandLine(new ReportCommand(engine));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    OptionValues.register(line);
    line.setErr(new PrintWriter(utf8(System.err), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (e, ignored) -> {
          e.getCommandLine().getErr().println(line(e.getMessage()));
          e.getCommandLine().getErr().println("Try --help.");
          return 2;
        });
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof CommandLine.ParameterException wrong) {
            command.getErr().println(line(wrong.getMessage()));
            return 2;
          }
          if (!(e instanceof IOException)) {
            throw e;
          }
          command.getErr().println(line(message((IOException) e)));
          return 3;
        });
    return line.execute(arguments);
  }

  /** Returns a message for the terminal. The name of a file can contain anything. */
  private static String line(String message) {
    return "aau-report: " + SafeText.terminal(message);
  }

  private static String message(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      String reason = missing.getReason() == null ? "no such file" : missing.getReason();
      return missing.getFile() + ": " + reason;
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    return e.getMessage();
  }

  /** Returns a stream that writes UTF-8 in every locale. */
  static PrintStream utf8(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 64 * 1024), false, StandardCharsets.UTF_8);
  }
}
