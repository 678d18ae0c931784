package com.anaconda.aau.dist;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests if no Docker engine answers or has the image that {@code
 * integration-tests/containers/build-system-images.sh} builds, unless {@code
 * -Dit.containers=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

  /** Asks the engine for the image, unless the tests must run anyway. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if ("required".equals(System.getProperty("it.containers")) || hasImage()) {
        return ConditionEvaluationResult.enabled("there is a Docker engine with the image");
      }
      return ConditionEvaluationResult.disabled(
          "no Docker engine on this machine has the image " + Container.IMAGE);
    }

    private static boolean hasImage() {
      try {
        return new ProcessBuilder("docker", "image", "inspect", Container.IMAGE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (IOException e) {
        return false; // There is no command "docker".
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
