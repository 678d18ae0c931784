package com.anaconda.aau.it.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips tests if no Docker engine answers, unless {@code -Dit.containers=required}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

  /** Looks for an engine, unless the tests must run anyway. */
  final class Condition implements ExecutionCondition {

    /** The loggers through which Testcontainers reports its failed attempts at length. */
    private static final String LOGGERS = "org.slf4j.simpleLogger.log.org.testcontainers.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if ("required".equals(System.getProperty("it.containers")) || isDockerAvailable()) {
        return ConditionEvaluationResult.enabled("there is a Docker engine");
      }
      return ConditionEvaluationResult.disabled("no Docker engine answers on this machine");
    }

    private static boolean isDockerAvailable() {
      System.setProperty(LOGGERS + "dockerclient", "off");
      System.setProperty(LOGGERS + "DockerClientFactory", "off");
      return DockerClientFactory.instance().isDockerAvailable();
    }
  }
}
