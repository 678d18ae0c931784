package com.anaconda.aau.it.client.owntests;

import com.anaconda.aau.it.program.CompiledWith;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the JUnit tests of a package. Arguments: the package and a file for the results, one line
 * per test.
 */
@CompiledWith(
    value = {
      "org.junit.platform:junit-platform-launcher:1.14.1",
      "org.junit.platform:junit-platform-engine:1.14.1",
      "org.apiguardian:apiguardian-api:1.1.2"
    },
    exhaustive = true)
public final class OwnTestsMain implements TestExecutionListener {

  private final List<String> results = Collections.synchronizedList(new ArrayList<>());

  private OwnTestsMain() {}

  public static void main(String[] arguments) throws Exception {
    OwnTestsMain main = new OwnTestsMain();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectPackage(arguments[0]))
            .build();
    LauncherFactory.create().execute(request, main);
    Files.write(Paths.get(arguments[1]), main.results);
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      results.add(test.getUniqueId() + " " + result.getStatus());
    }
  }
}
