package com.anaconda.aau.report;

import com.anaconda.aau.core.Version;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Runs the command and turns every failure into one line and an exit status. */
public final class ReportMain {
  private ReportMain() {}

  static int run(String... arguments) {
    return run(Engine.LOCAL, arguments);
  }

  /** Runs the command with an engine; returns its exit status. */
  public static int run(Engine engine, String... arguments) {
    PrintStream err = utf8(System.err);
    try {
      return run(engine, new Arguments(arguments));
    } catch (UsageException e) {
      err.println("aau-report: " + e.getMessage());
      err.println("Try --help.");
      return 2;
    } catch (IOException e) {
      err.println("aau-report: " + message(e));
      return 3;
    } catch (InterruptedException | RuntimeException e) {
      e.printStackTrace(err);
      return 1;
    } finally {
      err.flush();
    }
  }

  private static int run(Engine engine, Arguments arguments)
      throws IOException, InterruptedException {
    if (arguments.has(Option.HELP)) {
      return print(help());
    }
    if (arguments.has(Option.VERSION)) {
      // The agent and the report are built and released together.
      return print("aau-report " + Version.VERSION + "\n");
    }
    return new ReportCommand(engine, arguments).run();
  }

  private static int print(String text) {
    PrintStream out = utf8(System.out);
    out.print(text);
    out.flush();
    return 0;
  }

  static String help() throws IOException {
    try (InputStream in = ReportMain.class.getResourceAsStream("help.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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
