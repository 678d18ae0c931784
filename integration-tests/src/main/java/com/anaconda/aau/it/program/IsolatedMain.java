package com.anaconda.aau.it.program;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs {@link ClientMain} in class loaders that see neither the application, nor the agent, nor
 * each other, as in application servers and OSGi frameworks.
 *
 * <p>Arguments: {@code --class-path}, a class path and the arguments for ClientMain there, repeated
 * for each loader.
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
    // The loader stays open, because a client's threads load classes until the JVM exits.
    Class.forName(ClientMain.class.getName(), true, new Isolated(classPath))
        .getMethod("run", String[].class)
        .invoke(null, (Object) arguments);
  }

  /** A loader without a parent, which finds the JDK's classes wherever the JDK keeps them. */
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
