package com.anaconda.aau.it.program;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Authenticator;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * {@link ClientMain} again and again in one JVM: for each line of stdin, whose fields, with a tab
 * between them, are its arguments. After each run a line on stderr and one on stdout say so.
 */
public final class ManyRuns {

  /** What begins the line after a run; on stdout the exit code follows. */
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

  /** What a run sets for the whole JVM it does not leave to the next one. */
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
