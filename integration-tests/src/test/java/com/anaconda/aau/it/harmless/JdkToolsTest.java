package com.anaconda.aau.it.harmless;

import static com.anaconda.aau.it.harmless.Comparison.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code JAVA_TOOL_OPTIONS} reaches every tool of the JDK. */
class JdkToolsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java -version",
        "java -XshowSettings:vm -version",
        "javac -version",
        "javac NoSuchFile.java",
        "jar cf toy.jar .",
        "jar tf no-such-file.jar",
        "keytool -help",
        "jps -help",
        "javap java.lang.Object"
      })
  void printsTheSameAsWithoutTheAgent(String command) {
    assertPrintsTheSame(command.split(" "));
  }

  @Test
  void printsTheSameCompilerWarnings() throws IOException {
    Path source = Build.freshDirectory("source").resolve("Toy.java");
    Files.writeString(source, "class Toy { java.util.Date d = new java.util.Date(1, 1, 1); }");

    assertPrintsTheSame("javac", "-Xlint:all", source.toString());
  }

  private static void assertPrintsTheSame(String... command) {
    Path tool = Build.javaHome().resolve("bin").resolve(command[0]);
    assumeTrue(Files.exists(tool), () -> "this Java lacks " + tool);
    List<String> line = new ArrayList<>(List.of(command));
    line.set(0, tool.toString());
    Outcome without = new Fork(line).run();
    Outcome with = new Fork(line).environment("JAVA_TOOL_OPTIONS", JavaProcess.agentOption()).run();

    // The JVM itself prints this line, whatever the options are.
    String pickedUp = "Picked up JAVA_TOOL_OPTIONS: " + JavaProcess.agentOption() + "\n";
    assertTrue(with.stderr().startsWith(pickedUp), with::toString);
    String rest = with.stderr().substring(pickedUp.length());
    assertSame(without, new Outcome(with.command(), with.exitCode(), with.stdout(), rest));
  }
}
