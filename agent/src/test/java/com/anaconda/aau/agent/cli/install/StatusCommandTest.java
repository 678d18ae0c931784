package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code status} finds the agent wherever it was switched on, by a command or by hand. */
class StatusCommandTest {

  @TempDir Path root;
  @TempDir Path home;

  private Path jar;

  @BeforeEach
  void putTheJarThere() throws IOException {
    jar = Files.createFile(root.resolve("aau-0.1.0.jar"));
  }

  private List<String> status(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("HOME", home.toString());
    all.put("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", root.resolve("etc/conda").toString());
    Environment environment = Environment.of(all, home.toString(), "/jdk", "Linux");
    return InstallRun.ofCommand(new StatusCommand(environment, root, AgentJar.at(jar)))
        .succeeded()
        .out();
  }

  private List<String> status() {
    return status(Map.of());
  }

  private void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** The files and lines of docs/fleet.md and the README, and their siblings. */
  @Test
  void findsOptionsWrittenByHand() throws IOException {
    String option = "-javaagent:" + jar;
    Map<String, String> files = new HashMap<>();
    files.put("etc/environment", "PATH=/bin\nJAVA_TOOL_OPTIONS=" + option + "\n");
    files.put("etc/profile.d/java.sh", "export JAVA_TOOL_OPTIONS=\"" + option + "\"\n");
    files.put("etc/environment.d/50-java.conf", "JAVA_TOOL_OPTIONS=\"" + option + "=audit=/x\"\n");
    files.put(
        "etc/systemd/system.conf.d/aau.conf",
        "[Manager]\nDefaultEnvironment=\"JAVA_TOOL_OPTIONS=" + option + "\"\n");
    files.put(
        "etc/systemd/system/app.service.d/java.conf",
        "[Service]\nEnvironment=JAVA_TOOL_OPTIONS=" + option + "\n");
    files.put("etc/zshenv", "export JAVA_TOOL_OPTIONS='" + option + "'\r\n");
    files.put("etc/mavenrc", "MAVEN_OPTS=\"$MAVEN_OPTS " + option + "\"\n");
    files.put("etc/sbt/sbtopts", "-J" + option + "\n");
    files.put(
        "etc/default/tomcat", "JAVA_OPTS=\"-Xmx1g -javaagent:/opt/other.jar " + option + "\"\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(root.resolve(file.getKey()), file.getValue());
    }
    for (String file : List.of(".bashrc", ".zshrc", ".profile", ".config/environment.d/a.conf")) {
      write(home.resolve(file), "export MAVEN_OPTS=\"" + option + "\"\n");
    }
    List<String> found = status();
    for (String file : files.keySet()) {
      String line = "  " + root.resolve(file) + " (by hand): on, " + jar + " (this jar)";
      assertTrue(found.contains(line), line + " in " + found);
    }
    for (String file : List.of(".bashrc", ".zshrc", ".profile", ".config/environment.d/a.conf")) {
      String line = "  ~/" + file + " (by hand): on, " + jar + " (this jar)";
      assertTrue(found.contains(line), line + " in " + found);
    }
  }

  @Test
  void findsEveryVariableThatAJvmOrAScriptReads() {
    String option = "-javaagent:" + jar;
    Map<String, String> variables =
        Map.of(
            "_JAVA_OPTIONS",
            option,
            "CATALINA_OPTS",
            "-Xmx1g " + option + "=prefix=java.home",
            "GRADLE_OPTS",
            "-Dorg.gradle.jvmargs='-Xmx1g " + option + "'",
            "PATH_TO_JAR",
            option);
    List<String> found = status(variables).stream().filter(line -> line.contains("$")).toList();
    String on = ": on, " + jar + " (this jar)";
    assertEquals(
        List.of("  $CATALINA_OPTS" + on, "  $GRADLE_OPTS" + on, "  $_JAVA_OPTIONS" + on), found);
  }

  @Test
  void findsAJarThatIsNamedWithoutADirectory() throws IOException {
    write(home.resolve(".bash_aliases"), "export MAVEN_OPTS=-javaagent:aau.jar=prefix=java.home\n");
    List<String> found = status(Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g -javaagent:aau-0.2.0.jar"));
    for (String line :
        List.of(
            "  ~/.bash_aliases (by hand): on, but missing: aau.jar",
            "  $JAVA_TOOL_OPTIONS: on, but missing: aau-0.2.0.jar")) {
      assertTrue(found.contains(line), line + " in " + found);
    }
  }

  /** With several links, there are more paths than anybody can follow. */
  @Test
  @Timeout(20)
  void listsAFileOnceDespiteLinksToAParentDirectory() throws IOException {
    write(root.resolve("etc/systemd/system/x.d/x.conf"), "Environment=A=-javaagent:" + jar + "\n");
    for (String name : List.of("a.d", "b.d", "c.d")) {
      Files.createSymbolicLink(root.resolve("etc/systemd/system").resolve(name), Path.of("."));
    }
    String line = root + "/etc/systemd/system/x.d/x.conf (by hand): on, " + jar + " (this jar)";
    assertEquals(1, status().stream().filter(each -> each.endsWith(line)).count());
  }

  @Test
  void isNotFooledByCommentsAndOtherAgents() throws IOException {
    write(root.resolve("etc/environment"), "#JAVA_TOOL_OPTIONS=-javaagent:" + jar + "\n");
    write(root.resolve("etc/mavenrc"), "MAVEN_OPTS=-javaagent:/opt/jacoco.jar=x=/opt/aau.jar\n");
    write(
        home.resolve(".gradle/gradle.properties"), "! org.gradle.jvmargs=-javaagent:" + jar + "\n");
    write(home.resolve(".bashrc"), "  # export JAVA_TOOL_OPTIONS=-javaagent:" + jar + "\n");
    Files.write(root.resolve("etc/profile"), new byte[] {0, 1, 2});
    assertTrue(status().contains("Agent: in no file and no variable"), () -> status().toString());
  }

  @Test
  void listsEachSwitchOnce() throws IOException {
    EnableCommand enable = new EnableCommand(Environment.ofProcess(), root, AgentJar.at(jar));
    Files.createDirectories(root.resolve("etc/systemd"));
    InstallRun.ofCommand(enable, "--system").succeeded();
    InstallRun.of(home, jar, "--maven", "--shell").succeeded();
    List<String> on = status().stream().filter(line -> line.contains(": on, ")).toList();
    assertEquals(
        List.of(
            "  " + root + "/etc/profile.d/aau.sh (--system): on, " + jar + " (this jar)",
            "  "
                + root
                + "/etc/systemd/system-environment-generators/60-aau: on, "
                + jar
                + " (this jar)",
            "  "
                + root
                + "/etc/systemd/user-environment-generators/60-aau: on, "
                + jar
                + " (this jar)",
            "  ~/.mavenrc (--maven): on, " + jar + " (this jar)",
            "  ~/.bashrc (--shell): on, " + jar + " (this jar)",
            "  ~/.profile (--shell): on, " + jar + " (this jar)"),
        on);
  }

  @Test
  void saysWhetherTheJarIsThere() throws IOException {
    write(root.resolve("etc/environment"), "JAVA_TOOL_OPTIONS=-javaagent:/nope/aau.jar\n");
    write(home.resolve(".bashrc"), "export MAVEN_OPTS=\"-javaagent:$HOME/lib/aau.jar\"\n");
    List<String> found = status(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + jar));
    for (String line :
        List.of(
            "  " + root + "/etc/environment (by hand): on, but missing: /nope/aau.jar",
            "  ~/.bashrc (by hand): on, $HOME/lib/aau.jar",
            "  $JAVA_TOOL_OPTIONS: on, " + jar + " (this jar)")) {
      assertTrue(found.contains(line), line + " in " + found);
    }
  }

  @Test
  void saysWhetherTheTokensAreOn() throws IOException {
    assertEquals("Tokens: on (anaconda_anon_usage: true <- default)", status().get(0));
    write(root.resolve("etc/conda/.condarc"), "anaconda_anon_usage: false  #!final\n");
    assertEquals(
        "Tokens: off (anaconda_anon_usage: false <- " + root + "/etc/conda/.condarc, final)",
        status().get(0));
  }
}
