package com.anaconda.aau.it.program;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Authenticator;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Runs {@link ClientMain} once for each line of stdin, all in this one JVM. The line's
 * tab-separated fields are the arguments. After each run, prints a line to stderr and one to
 * stdout.
 */
public final class ManyRuns {

  /** The start of the line printed after a run. On stdout, the exit code follows it. */
  public static final String END = "-- end of run ";

  private ManyRuns() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int exitCode = run(line.split("\t"));
      System.err.println(END);
      System.err.flush();
      System.out.println(END + exitCode);
      System.out.flush();
    }
    System.exit(0);
  }

  /** Runs once and then restores everything that a run may set for the whole JVM. */
  private static int run(String[] arguments) {
    Properties properties = (Properties) System.getProperties().clone();
    try {
      ClientMain.run(arguments);
      return 0;
    } catch (Throwable e) {
      e.printStackTrace();
      return 1;
    } finally {
      System.setProperties(properties);
      Authenticator.setDefault(null);
    }
  }
}
