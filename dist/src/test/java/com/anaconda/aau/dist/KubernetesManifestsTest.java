package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingAdmissionPolicy;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingAdmissionPolicyBinding;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests have the fields of the Kubernetes API, and agree with the image. */
class KubernetesManifestsTest {

  private static final String IMAGE = "registry.example.com/aau:" + Distribution.VERSION;

  @Test
  void theDeploymentCopiesTheJarAndNamesTheCopy() throws IOException {
    PodSpec pod =
        Manifests.checked(Manifests.read("deployment.yaml").get(0), Deployment.class)
            .getSpec()
            .getTemplate()
            .getSpec();

    Container init = pod.getInitContainers().get(0);
    assertEquals(IMAGE, init.getImage());
    assertEquals(
        "-javaagent:" + init.getArgs().get(1),
        pod.getContainers().get(0).getEnv().get(0).getValue());
    assertTrue(pod.getSecurityContext().getRunAsNonRoot());
    assertTrue(init.getSecurityContext().getReadOnlyRootFilesystem());
    assertEquals(List.of("ALL"), init.getSecurityContext().getCapabilities().getDrop());
  }

  @Test
  void theOperatorsResourceNamesTheImage() throws IOException {
    List<Map<String, ?>> documents = Manifests.read("opentelemetry-operator.yaml");

    assertEquals("Instrumentation", documents.get(0).get("kind"));
    assertTrue(documents.get(0).toString().contains("image=" + IMAGE));
    String annotation = "instrumentation.opentelemetry.io/inject-java";
    assertEquals(
        "aau",
        Manifests.checked(documents.get(1), Deployment.class)
            .getSpec()
            .getTemplate()
            .getMetadata()
            .getAnnotations()
            .get(annotation));
  }

  @Test
  void theBindingNamesThePolicy() throws IOException {
    List<Map<String, ?>> documents = Manifests.read("policy.yaml");
    MutatingAdmissionPolicy policy =
        Manifests.checked(documents.get(0), MutatingAdmissionPolicy.class);

    assertEquals("Ignore", policy.getSpec().getFailurePolicy());
    assertTrue(documents.get(0).toString().contains('"' + IMAGE + '"'));
    assertEquals(
        policy.getMetadata().getName(),
        Manifests.checked(documents.get(1), MutatingAdmissionPolicyBinding.class)
            .getSpec()
            .getPolicyName());
  }

  /** The check would be worthless if it accepted anything. */
  @ParameterizedTest
  @ValueSource(strings = {"failurePolicies: Ignore", "matchConditions: [{nam: x}]"})
  void detectsFieldsThatDoNotExist(String wrong) {
    Map<String, ?> manifest = Manifests.parse("{spec: {" + wrong + "}}").get(0);

    assertThrows(
        IllegalArgumentException.class,
        () -> Manifests.checked(manifest, MutatingAdmissionPolicy.class));
  }

  /** A CEL type that the server lacks makes it refuse the policy. */
  @Test
  void theExpressionNamesEachTypeByItsPath() throws IOException {
    String policy = Files.readString(Distribution.PROJECT.resolve("deploy/kubernetes/policy.yaml"));

    for (String type : List.of("volumes", "initContainers", "containers", "containers.env")) {
      assertTrue(policy.contains("Object.spec." + type + "{"), type);
    }
  }
}
