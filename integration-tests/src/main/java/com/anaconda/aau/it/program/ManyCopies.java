package com.anaconda.aau.it.program;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs {@link ClientMain} in a JVM that has loaded the same class many times, like an application
 * server with many applications.
 *
 * <p>Arguments: the number of copies, the class name, a class path, and whether to initialize the
 * class; then ClientMain's.
 */
public final class ManyCopies {

  private ManyCopies() {}

  public static void main(String[] arguments) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : arguments[2].split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    List<Class<?>> copies = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      ClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), null);
      copies.add(Class.forName(arguments[1], Boolean.parseBoolean(arguments[3]), loader));
    }
    ClientMain.run(Arrays.copyOfRange(arguments, 4, arguments.length));
    // Keeps the classes reachable up to this point, so that they are not unloaded.
    System.exit(copies.isEmpty() ? 1 : 0);
  }
}
