package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policy in deploy/kubernetes/policy.yaml does to pods. */
class AdmissionPolicyTest {

  private AdmissionPolicy policy;

  @BeforeEach
  void read() throws IOException {
    policy = new AdmissionPolicy(Manifests.read("policy.yaml").get(0));
  }

  @Test
  void addsTheAgentToAPod() {
    Pod pod =
        admitted("containers: [{name: app, image: app, volumeMounts: [{name: x, mountPath: /x}]}]");

    Container init = pod.getSpec().getInitContainers().get(0);
    assertEquals(List.of("/javaagent.jar", "/aau/aau.jar"), init.getArgs());
    assertEquals("aau", pod.getSpec().getVolumes().get(0).getName());
    assertEquals("/aau", init.getVolumeMounts().get(0).getMountPath());
    Container app = pod.getSpec().getContainers().get(0);
    assertEquals("app", app.getImage());
    assertEquals(
        List.of("/x", "/aau"),
        app.getVolumeMounts().stream().map(VolumeMount::getMountPath).toList());
  }

  /** A variable that the pod sets replaces the image's, and the policy cannot see the image's. */
  @Test
  void keepsTheJavaToolOptionsOfAnImage() {
    assertEquals(
        Map.of("JDK_JAVA_OPTIONS", "-javaagent:/aau/aau.jar"),
        variables("containers: [{name: app}]", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
  void appendsToTheOptionsOfThePod(String variable) {
    assertEquals(
        Map.of("A", "b", variable, "-Xmx1g -javaagent:/aau/aau.jar"),
        variables(
            "containers: [{name: app, env: [{name: A, value: b}, {name: %s, value: -Xmx1g}]}]"
                .formatted(variable),
            0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "envFrom: [{configMapRef: {name: options}}]",
        "env: [{name: JAVA_TOOL_OPTIONS, valueFrom: {configMapKeyRef: {name: o, key: k}}}]",
        "env: [{name: JDK_JAVA_OPTIONS, valueFrom: {configMapKeyRef: {name: o, key: k}}}]"
      })
  void leavesOptionsFromElsewhereAlone(String variables) {
    String containers = "containers: [{name: own, %s}, {name: app}]".formatted(variables);

    Container own = admitted(containers).getSpec().getContainers().get(0);

    assertEquals(List.of(), own.getVolumeMounts());
    assertTrue(own.getEnv().stream().noneMatch(each -> each.getValue() != null));
    assertEquals(Map.of("JDK_JAVA_OPTIONS", "-javaagent:/aau/aau.jar"), variables(containers, 1));
  }

  @Test
  void addsToInitContainersOfThePod() {
    Pod pod = admitted("initContainers: [{name: first}], containers: [{name: app}]");

    assertEquals(
        List.of("first", "aau"),
        pod.getSpec().getInitContainers().stream().map(Container::getName).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volumes: [{name: aau, emptyDir: {}}], containers: [{name: app}]",
        "os: {name: windows}, containers: [{name: app}]",
        "nodeSelector: {kubernetes.io/os: windows}, containers: [{name: app}]",
        "containers: [{name: aau}]",
        "initContainers: [{name: aau}], containers: [{name: app}]",
        "containers: [{name: app, volumeMounts: [{name: x, mountPath: /aau}]}]"
      })
  void leavesWindowsPodsAndPodsWithConflictingNamesAlone(String spec) {
    Map<String, ?> pod = pod(spec);

    assertSame(pod, policy.admit(pod));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodeSelector: {kubernetes.io/os: linux}", "nodeSelector: {disk: ssd}"})
  void addsTheAgentToPodsThatMayRunLinux(String selector) {
    Pod pod = admitted(selector + ", containers: [{name: app}]");

    assertEquals(1, pod.getSpec().getInitContainers().size());
  }

  /** The init container has the pod's user, and the kubelet starts no root that must not be one. */
  @Test
  void theInitContainerMayBeRootOnlyIfThePodRunsAsRoot() {
    assertEquals(false, mustNotBeRoot("securityContext: {runAsUser: 0}, "));
    assertEquals(true, mustNotBeRoot("securityContext: {runAsUser: 1000}, "));
    assertEquals(true, mustNotBeRoot("securityContext: {fsGroup: 0}, "));
    assertEquals(true, mustNotBeRoot(""));
  }

  private boolean mustNotBeRoot(String securityContext) {
    Pod pod = admitted(securityContext + "containers: [{name: app}]");
    return pod.getSpec().getInitContainers().get(0).getSecurityContext().getRunAsNonRoot();
  }

  /** Init containers without limits would cost the pod its quality-of-service class. */
  @Test
  void theInitContainerHasRequestsThatEqualItsLimits() {
    Container init = admitted("containers: [{name: app}]").getSpec().getInitContainers().get(0);

    assertEquals(init.getResources().getLimits(), init.getResources().getRequests());
    assertEquals(List.of("cpu", "memory"), List.copyOf(init.getResources().getLimits().keySet()));
  }

  private Map<String, String> variables(String spec, int container) {
    return admitted(spec).getSpec().getContainers().get(container).getEnv().stream()
        .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
  }

  private Pod admitted(String spec) {
    return Manifests.checked(policy.admit(pod(spec)), Pod.class);
  }

  private static Map<String, ?> pod(String spec) {
    return Manifests.parse("{apiVersion: v1, kind: Pod, spec: {" + spec + "}}").get(0);
  }
}
