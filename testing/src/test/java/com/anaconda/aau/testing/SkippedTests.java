package com.anaconda.aau.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Reports skipped tests on the console, one line per reason, because Surefire only counts them.
 * Compiled into the tests of every module.
 */
public final class SkippedTests implements TestExecutionListener {

  private final Map<String, TreeSet<String>> testsByReason = new ConcurrentHashMap<>();

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    add(reason, test);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.ABORTED) {
      add(result.getThrowable().map(Throwable::getMessage).orElse("no reason given"), test);
    }
  }

  private void add(String reason, TestIdentifier test) {
    String line = reason.replaceFirst("^Assumption failed: ", "").replaceAll("\\s+", " ");
    testsByReason.merge(line, new TreeSet<>(List.of(nameOf(test))), SkippedTests::both);
  }

  private static TreeSet<String> both(TreeSet<String> some, TreeSet<String> more) {
    TreeSet<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private static String nameOf(TestIdentifier test) {
    return test.getSource()
        .map(
            source ->
                source instanceof MethodSource method
                    ? simple(method.getClassName()) + "." + method.getMethodName()
                    : source instanceof ClassSource type ? simple(type.getClassName()) : null)
        .orElse(test.getDisplayName());
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    new TreeMap<>(testsByReason)
        .forEach(
            (reason, tests) ->
                System.out.println("Skipped (" + reason + "): " + String.join(", ", tests)));
  }
}
