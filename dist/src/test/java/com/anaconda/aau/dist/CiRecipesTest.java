package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The shell scripts of the recipes in deploy, and Gradle's init script. */
class CiRecipesTest {

  private static final Path RECIPES = Distribution.PROJECT.resolve("deploy");

  @TempDir private Path folder;
  private String url;
  private String sha256;

  @BeforeEach
  void publishTheJar() throws IOException, GeneralSecurityException {
    url = Distribution.agent().toUri().toString();
    sha256 =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(Distribution.agent())));
  }

  @Test
  void switchesOnBuildToolsAndNoOtherJvm() throws IOException {
    Outcome outcome = switchOn("AAU_ORGANIZATION", "acme").succeeded();

    String option = "-javaagent:" + folder + "/aau.jar";
    assertEquals(
        List.of(
            "MAVEN_OPTS=-Xmx1g " + option,
            "SBT_OPTS=" + option,
            "AAU_JAR=" + folder + "/aau.jar",
            "ANACONDA_ANON_USAGE_ORG_TOKEN=acme"),
        outcome.stdout().lines().toList());
    assertEquals(-1, Files.mismatch(Distribution.agent(), folder.resolve("aau.jar")));
    assertEquals(
        -1,
        Files.mismatch(
            RECIPES.resolve("gradle/aau.init.gradle"),
            folder.resolve("gradle/init.d/aau.init.gradle")));
  }

  @Test
  void aWrongChecksumSwitchesNothingOn() {
    sha256 = "0".repeat(64);

    assertSwitchesNothingOn(switchOn(), "has another checksum");
  }

  @Test
  void aMissingJarSwitchesNothingOn() {
    url = folder.resolve("missing").toUri().toString();

    assertSwitchesNothingOn(switchOn(), "cannot download");
  }

  /** Maven's and sbt's scripts split options at spaces. */
  @Test
  void aPathWithASpaceSwitchesNothingOn() {
    assertSwitchesNothingOn(switchOn("AAU_JAR", folder + "/a b/aau.jar"), "cannot hold");
  }

  /** The JVM would look for a jar whose name ends before the equals sign, and not start. */
  @Test
  void aPathWithAnEqualsSignSwitchesNothingOn() {
    assertSwitchesNothingOn(switchOn("AAU_JAR", folder + "/a=b/aau.jar"), "cannot hold");
  }

  /** GitHub fails a job that writes a line without a name and a value. */
  @Test
  void optionsOfSeveralLinesBecomeOneLine() {
    Outcome outcome =
        switchOn("MAVEN_OPTS", "-Xmx1g\n-Da=C:\\new\n", "AAU_ORGANIZATION", "ac\nme").succeeded();

    String option = "-javaagent:" + folder + "/aau.jar";
    assertEquals(
        List.of(
            "MAVEN_OPTS=-Xmx1g -Da=C:\\new  " + option,
            "SBT_OPTS=" + option,
            "AAU_JAR=" + folder + "/aau.jar"),
        outcome.stdout().lines().toList());
  }

  @Test
  void aUserWithoutAHomeGetsNoInitScript() {
    Outcome outcome = switchOn("GRADLE_USER_HOME", "", "HOME", "").succeeded();

    assertFalse(outcome.stdout().contains("AAU_JAR="), outcome::toString);
    assertTrue(outcome.stdout().startsWith("MAVEN_OPTS=-Xmx1g -javaagent:"), outcome::toString);
  }

  @Test
  void theActionWritesTheVariablesForLaterSteps() throws IOException {
    Map<?, ?> action = yaml(Files.readString(RECIPES.resolve("github/action.yml")));
    Map<?, ?> step = (Map<?, ?>) ((List<?>) ((Map<?, ?>) action.get("runs")).get("steps")).get(0);
    Path variables = folder.resolve("github-env");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", step.get("run").toString());
    bash.environment().put("GITHUB_ACTION_PATH", RECIPES.resolve("github").toString());
    bash.environment().put("GITHUB_ENV", variables.toString());
    bash.environment().put("GRADLE_USER_HOME", folder + "/gradle");
    bash.environment().remove("MAVEN_OPTS");
    Map<?, ?> environment = (Map<?, ?>) step.get("env");
    Map<String, String> expressions =
        Map.of(
            "${{ inputs.url }}",
            url,
            "${{ inputs.sha256 }}",
            sha256,
            "${{ inputs.organization }}",
            "acme",
            "${{ runner.temp }}/aau.jar",
            folder + "/aau.jar");
    environment.forEach(
        (name, value) -> bash.environment().put(name.toString(), expressions.get(value)));

    Outcome.of(bash).succeeded();

    assertTrue(
        Files.readString(variables)
            .startsWith("MAVEN_OPTS=-javaagent:" + folder + "/aau.jar\nSBT_OPTS="));
  }

  @Test
  void theComponentSwitchesTheAgentOnOnlyWithTheRightJar() throws IOException {
    String options = gitLab().succeeded().stdout();
    assertTrue(options.matches("-Xmx1g -javaagent:/tmp/aau\\.\\w{6}/aau\\.jar\n"), options);
    Path jar = Path.of(options.trim().substring(options.indexOf('/')));
    assertEquals(
        "rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(jar.getParent())));
    Files.delete(jar);
    Files.delete(jar.getParent());
    sha256 = "0".repeat(64);
    Outcome wrong = gitLab().succeeded();
    assertEquals("-Xmx1g\ngone\n", wrong.stdout());
    assertTrue(wrong.stderr().contains("the build goes on without tokens"), wrong::toString);
  }

  private Outcome gitLab() throws IOException {
    String component = Files.readString(RECIPES.resolve("gitlab/templates/aau.yml"));
    Map<?, ?> job = (Map<?, ?>) yaml(component.split("\n---\n")[1]).get(".aau");
    String script =
        ((List<?>) job.get("before_script"))
            .get(0)
            .toString()
            .replace("$[[ inputs.url ]]", url)
            .replace("$[[ inputs.sha256 ]]", sha256);
    String shown = "\necho \"$MAVEN_OPTS\"; [ -e \"${aau%/*}\" ] || echo gone";
    ProcessBuilder sh = new ProcessBuilder("sh", "-e", "-c", script + shown);
    sh.environment().put("MAVEN_OPTS", "-Xmx1g");
    return Outcome.of(sh);
  }

  @Test
  void theInitScriptAddsTheAgentToGradle() throws IOException {
    assertTrue(
        gradle(Distribution.agent()).contains("aau: The agent is now attached"),
        () -> "not attached");
    String without = gradle(folder.resolve("missing.jar"));
    assertFalse(without.contains("aau:"), without);
  }

  private String gradle(Path jar) throws IOException {
    Path project = Files.createTempDirectory(folder, "project");
    Files.createFile(project.resolve("settings.gradle"));
    ProcessBuilder gradle =
        new ProcessBuilder(
            "gradle",
            "--offline",
            "--no-daemon",
            "--info",
            "--console=plain",
            "help",
            "-I",
            RECIPES.resolve("gradle/aau.init.gradle").toString());
    gradle.directory(project.toFile());
    gradle.environment().put("AAU_JAR", jar.toString());
    gradle.environment().put("GRADLE_USER_HOME", folder + "/gradle");
    assumeTrue(
        System.getenv("PATH")
            .lines()
            .flatMap(path -> List.of(path.split(":")).stream())
            .anyMatch(each -> Files.isExecutable(Path.of(each, "gradle"))),
        "Gradle is not installed");
    return Outcome.of(gradle).succeeded().stdout();
  }

  private Outcome switchOn(String... more) {
    ProcessBuilder sh = new ProcessBuilder("sh", RECIPES.resolve("switch-on.sh").toString());
    Map<String, String> environment = sh.environment();
    environment.put("AAU_URL", url);
    environment.put("AAU_SHA256", sha256);
    environment.put("AAU_JAR", folder + "/aau.jar");
    environment.put("GRADLE_USER_HOME", folder + "/gradle");
    environment.put("MAVEN_OPTS", "-Xmx1g");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return Outcome.of(sh);
  }

  private void assertSwitchesNothingOn(Outcome outcome, String reason) {
    outcome.succeeded();
    assertEquals("", outcome.stdout());
    assertTrue(outcome.stderr().contains(reason), outcome::toString);
    List<String> jars = new ArrayList<>();
    for (String name : List.of("aau.jar", "aau.jar.new")) {
      if (Files.exists(folder.resolve(name))) {
        jars.add(name);
      }
    }
    assertEquals(List.of(), jars);
  }

  private static Map<?, ?> yaml(String text) {
    return new Yaml().load(text);
  }
}
