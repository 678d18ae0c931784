package com.anaconda.aau.it.program;

import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Runs {@link ClientMain} in the OSGi framework on the class path.
 *
 * <p>Arguments: a folder for the framework; a path of bundles, the last of which contains
 * ClientMain; and ClientMain's arguments.
 */
public final class OsgiMain {

  private OsgiMain() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> configuration = new HashMap<>();
    configuration.put(Constants.FRAMEWORK_STORAGE, arguments[0]);
    // Takes only java.* from the boot loader; both frameworks are more lenient by default.
    configuration.put("felix.bootdelegation.implicit", "false");
    configuration.put("osgi.compatibility.bootdelegation", "false");
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(configuration);
    framework.start();
    Bundle bundle = null;
    for (String file : arguments[1].split(File.pathSeparator)) {
      bundle = framework.getBundleContext().installBundle(new File(file).toURI().toString());
    }
    bundle
        .loadClass(ClientMain.class.getName())
        .getMethod("run", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    framework.stop();
    framework.waitForStop(0);
    System.exit(0);
  }
}
