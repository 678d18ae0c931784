package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.jdk.JdkHttpClientCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.LoadedClasses;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.TokensWithoutRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Limits costs that can be counted without a clock, so that they cannot grow unnoticed. Raise a
 * limit only with a figure from the benchmarks. {@link AgentJarTest} limits the jar's size and
 * entries, {@link QuietStartTest} the classes that premain loads.
 */
class CostTest {

  /**
   * Classes that a daemon thread of the JDK loads when it waits for a condition. With or without
   * the agent, how many of them it loads before the JVM exits depends on how busy the machine is.
   */
  private static final String OF_A_DAEMON =
      "java\\.util\\.concurrent\\.(ForkJoin|locks\\.AbstractQueuedSynchronizer).*"
          + "|java\\.lang\\.invoke\\.VarHandle(Int|Long)s.*|java\\.lang\\.InterruptedException";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void loadsFewOfOurClassesForTheFirstRequest() {
    List<String> ours =
        firstRequest().stream()
            .filter(name -> name.matches("com\\.anaconda\\.aau\\.(?!it\\.).*|.*\\.Aau\\w+"))
            .toList();

    // Up to Java 17, any program may set a security manager, for which the agent needs one more
    // class.
    int most = JavaVersion.OF_FORKS < 18 ? 51 : 50;
    assertTrue(ours.size() <= most, () -> ours.size() + " classes: " + ours);
  }

  @Test
  void loadsFewMoreJdkClassesForTheFirstRequest() {
    List<String> without = LoadedClasses.of(request());
    List<String> with = firstRequest();
    List<String> jdk = classesOfJdk(with, without);

    String classes = jdk.size() + " classes: " + jdk;
    assertTrue(jdk.stream().noneMatch(CostTest::isExpensive), classes);
    assertTrue(jdk.size() <= most(with), classes);
  }

  /** {@code java.net.http} is in the platform loader; its hook is defined as a library's is. */
  @Test
  void needsNoExpensiveClassesToDefineAHookOutsideTheBootLoader() {
    assumeTrue(JavaVersion.OF_FORKS >= 11, "java.net.http exists since Java 11");
    JavaProcess request = request(JdkHttpClientCaller.class);
    List<String> jdk = classesOfJdk(firstRequest(request), LoadedClasses.of(request));

    assertTrue(jdk.stream().noneMatch(CostTest::isExpensive), jdk::toString);
  }

  /**
   * Returns whether only a mechanism that takes milliseconds loads the class: {@code
   * redefineModule}, which can open a package and links lambdas; or, since JDK 18, a reflective
   * call with more than three arguments, for which the JDK generates classes.
   */
  private static boolean isExpensive(String name) {
    return name.startsWith("sun.instrument.")
        || name.startsWith("java.lang.invoke.ClassSpecializer$Factory$1");
  }

  private static List<String> classesOfJdk(List<String> with, List<String> without) {
    // With any agent, the JVM loads the classes that precede this one.
    int start = with.indexOf("com.anaconda.aau.agent.AgentLoader");
    return with.subList(start, with.size()).stream()
        .filter(name -> !name.matches("com\\.anaconda\\.aau\\..*|.*\\.Aau\\w+"))
        .filter(name -> !name.matches(OF_A_DAEMON))
        .filter(name -> !without.contains(name))
        .distinct()
        .toList();
  }

  private static int most(List<String> loaded) {
    if (JavaVersion.OF_FORKS < 9) {
      return 60;
    }
    // Since JDK 24, a lookup parses the classes that it defines, and the verifier loads more
    // classes.
    return loaded.contains("java.lang.classfile.ClassModel") ? 66 : 28;
  }

  @Test
  void allocatesNothingForARepeatedUserAgentAndHost() {
    String calls = "1000";
    List<String> lines =
        JavaProcess.of(TokensWithoutRequest.class, calls)
            .withDefaultJit()
            .agent()
            .run()
            .succeeded()
            .stdout()
            .lines()
            .toList();

    assertTrue(lines.get(0).startsWith("own aau/"), lines::toString);
    assertEquals("0", lines.get(1), "bytes in " + calls + " calls");
  }

  /** The classes that a JVM loads for a user who already has tokens. */
  private static List<String> firstRequest(JavaProcess request) {
    Path home = Build.freshDirectory("home");
    request.agent().fork().environment("HOME", home.toString()).run().succeeded();
    return LoadedClasses.of(request.agent(), home);
  }

  private List<String> firstRequest() {
    return firstRequest(request());
  }

  private JavaProcess request() {
    return request(HttpUrlConnectionCaller.class);
  }

  private JavaProcess request(Class<?> caller) {
    return JavaProcess.of(ClientMain.class, "--client", caller.getName(), "GET", server.http("/"));
  }
}
