package com.anaconda.aau.it.program;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * A system class loader ({@code -Djava.system.class.loader}) that defines all classes on the class
 * path, including the agent's, before it asks its parent.
 */
public final class OwnSystemLoader extends URLClassLoader {

  public OwnSystemLoader(ClassLoader parent) throws MalformedURLException {
    super(urlsOf(System.getProperty("java.class.path")), parent);
  }

  private static URL[] urlsOf(String classPath) throws MalformedURLException {
    String[] files = classPath.split(File.pathSeparator);
    URL[] urls = new URL[files.length];
    for (int i = 0; i < files.length; i++) {
      urls[i] = new File(files[i]).toURI().toURL();
    }
    return urls;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && !name.startsWith("java.")) {
        try {
          loaded = findClass(name);
        } catch (ClassNotFoundException notOnTheClassPath) {
          // It must be a class of the JDK.
        }
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }

  /** Called by Java 9 and later to add an attached agent's jar, or a jar that an agent asks for. */
  void appendToClassPathForInstrumentation(String file) throws MalformedURLException {
    addURL(new File(file).toURI().toURL());
  }
}
