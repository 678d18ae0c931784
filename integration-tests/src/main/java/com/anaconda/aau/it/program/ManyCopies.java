package com.anaconda.aau.it.program;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@link ClientMain} in a JVM that has loaded the same class many times, as an application server
 * with many applications has.
 *
 * <p>Arguments: how many times, the class's name, a class path, whether the class is initialized
 * too; then ClientMain's.
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
    // What is not reachable any more may be unloaded.
    System.exit(copies.isEmpty() ? 1 : 0);
  }
}
