package com.anaconda.aau.it.program;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.startup.Tomcat;

/**
 * Runs {@link ClientMain} in a web application in Tomcat.
 *
 * <p>Arguments: a folder for Tomcat, the class of the application's class loader, the application's
 * folder, and ClientMain's arguments.
 */
public final class TomcatMain {

  /** Kept reachable, because loggers can be garbage collected. */
  private static final Logger LOGGER = Logger.getLogger("org.apache");

  private TomcatMain() {}

  public static void main(String[] arguments) throws Exception {
    LOGGER.setLevel(Level.OFF);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(arguments[0]);
    Context application = tomcat.addContext("", arguments[2]);
    WebappLoader loader = new WebappLoader();
    loader.setLoaderClass(arguments[1]);
    application.setLoader(loader);
    tomcat.start();
    loader
        .getClassLoader()
        .loadClass(ClientMain.class.getName())
        .getMethod("run", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 3, arguments.length));
    tomcat.stop();
    System.exit(0);
  }
}
