package com.anaconda.aau.it.program;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a program such as {@link ClientMain} with many versions of a client in one JVM, one after
 * another, each in its own class loader.
 *
 * <p>Arguments: a file with a line of tab-separated fields per run, which are a name, a class path,
 * and the program's arguments; and the program, if it is not ClientMain. Prints the name before
 * each run's output and, after the output, {@code ok} or the reason why the run failed.
 */
public final class VersionsMain {

  private static final long PATIENCE_MILLIS = 60_000;

  private final String program;

  private VersionsMain(String program) {
    this.program = program;
  }

  public static void main(String[] arguments) throws Exception {
    VersionsMain versions =
        new VersionsMain(arguments.length > 1 ? arguments[1] : ClientMain.class.getName());
    for (String line : Files.readAllLines(Paths.get(arguments[0]), StandardCharsets.UTF_8)) {
      List<String> run = Arrays.asList(line.split("\t"));
      System.out.println("== " + run.get(0));
      System.out.println(
          versions.run(run.get(1), run.subList(2, run.size()).toArray(new String[0])));
    }
    System.exit(0);
  }

  /** Runs in a separate thread, so that a version that hangs does not block later ones. */
  private String run(String classPath, String[] arguments) throws Exception {
    // The loader stays open, because the client's threads live on.
    URLClassLoader loader =
        new URLClassLoader(urlsOf(classPath), ClassLoader.getSystemClassLoader().getParent());
    String[] result = {"not finished after a minute"};
    Thread thread = new Thread(() -> result[0] = resultOf(loader, arguments));
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    thread.start();
    thread.join(PATIENCE_MILLIS);
    return result[0];
  }

  private String resultOf(ClassLoader loader, String[] arguments) {
    try {
      Class.forName(program, true, loader)
          .getMethod("run", String[].class)
          .invoke(null, (Object) arguments);
      return "ok";
    } catch (InvocationTargetException e) {
      return causeOf(e).toString();
    } catch (Throwable e) {
      return e.toString();
    }
  }

  private static Throwable causeOf(Throwable failure) {
    return failure.getCause() == null ? failure : causeOf(failure.getCause());
  }

  private static URL[] urlsOf(String classPath) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    return urls.toArray(new URL[0]);
  }
}
