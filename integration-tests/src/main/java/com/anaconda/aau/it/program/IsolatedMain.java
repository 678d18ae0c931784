package com.anaconda.aau.it.program;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@link ClientMain} in class loaders that see nothing of the application's or the agent's, as
 * application servers and OSGi frameworks have them.
 *
 * <p>Arguments: two class paths, then the arguments that ClientMain gets with each.
 */
public final class IsolatedMain {

  private IsolatedMain() {}

  public static void main(String[] arguments) throws Exception {
    String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    for (String classPath : Arrays.asList(arguments[0], arguments[1])) {
      List<URL> urls = new ArrayList<>();
      for (String entry : classPath.split(File.pathSeparator)) {
        urls.add(new File(entry).toURI().toURL());
      }
      try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), null)) {
        Class.forName(ClientMain.class.getName(), true, loader)
            .getMethod("run", String[].class)
            .invoke(null, (Object) rest);
      }
    }
    System.exit(0);
  }
}
