package com.anaconda.aau.it.program;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@link ClientMain} in class loaders that see nothing of the application's, the agent's or each
 * other's, as application servers and OSGi frameworks have them.
 *
 * <p>Arguments: class paths, each after {@code --class-path}, with the arguments that ClientMain
 * gets there.
 */
public final class IsolatedMain {

  private static final String CLASS_PATH = "--class-path";

  private IsolatedMain() {}

  public static void main(String[] arguments) throws Exception {
    List<String> left = Arrays.asList(arguments);
    while (!left.isEmpty()) {
      int next = left.subList(1, left.size()).indexOf(CLASS_PATH) + 1;
      int end = next == 0 ? left.size() : next;
      run(left.get(1), left.subList(2, end).toArray(new String[0]));
      left = left.subList(end, left.size());
    }
    System.exit(0);
  }

  private static void run(String classPath, String[] arguments) throws Exception {
    // Not closed: threads of a client go on loading classes until the JVM ends.
    Class.forName(ClientMain.class.getName(), true, new Isolated(classPath))
        .getMethod("run", String[].class)
        .invoke(null, (Object) arguments);
  }

  /** Without a parent. All such loaders take what is Java's from the JDK, wherever that has it. */
  private static final class Isolated extends URLClassLoader {

    Isolated(String classPath) throws MalformedURLException {
      super(urls(classPath), null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return name.startsWith("java.")
          ? ClassLoader.getSystemClassLoader().loadClass(name)
          : super.findClass(name);
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (String entry : classPath.split(File.pathSeparator)) {
        urls.add(new File(entry).toURI().toURL());
      }
      return urls.toArray(new URL[0]);
    }
  }
}
