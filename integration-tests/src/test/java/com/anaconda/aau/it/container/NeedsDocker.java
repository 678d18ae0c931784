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

/** Skips the tests where no Docker engine answers; or has them fail there, when that is asked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

  /** Asks the engine, unless the tests have to run. */
  final class Condition implements ExecutionCondition {

    /** Where Testcontainers reports what it tried, at length, as an error. */
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
