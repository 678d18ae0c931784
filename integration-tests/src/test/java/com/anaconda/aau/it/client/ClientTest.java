package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.SharedJvms;
import com.anaconda.aau.it.harness.SharedServers;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.ClientMain;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A test of one client. The tests of a class share their servers and, unless they ask how the agent
 * gets into a JVM, the JVMs that run the client's caller. With the profile "exhaustive" each run
 * has a JVM of its own, where it is the first.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ClientTest implements ClientUnderTest {

  @AutoClose private final SharedServers servers = new SharedServers();
  @AutoClose private final SharedJvms jvms = new SharedJvms();

  /** The class that calls the client. */
  protected abstract String caller();

  /** Where the client is, nothing when it is part of the JDK. */
  protected List<Path> classPath() {
    return List.of();
  }

  /** What its JVM has to be told. */
  protected String[] options() {
    return new String[0];
  }

  /**
   * For what uses Unsafe or loads a native library, as Netty does: JDK 24 and newer warn of that
   * (JEP 472, JEP 498). Not for all, since of the agent they must have nothing to warn.
   */
  public static String[] allowingUnsafe() {
    return JavaVersion.OF_FORKS < 24
        ? new String[0]
        : new String[] {
          "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"
        };
  }

  /** The oldest Java that it runs on. */
  protected int lowestJava() {
    return 8;
  }

  /** The newest Java that it runs on. */
  protected int newestJava() {
    return Integer.MAX_VALUE;
  }

  final boolean runsOn(int java) {
    return java >= lowestJava() && java <= newestJava();
  }

  @BeforeEach
  void needsItsJava() {
    assumeTrue(runsOn(JavaVersion.OF_FORKS), "it does not run on this Java, agent or not");
  }

  @BeforeEach
  void knowsNothingOfTheTestBefore() {
    servers.forget();
  }

  @Override
  public final SharedServers servers() {
    return servers;
  }

  @Override
  public final Outcome run(JavaProcess client) {
    return Build.sharesJvms() ? jvms.run(client) : client.run();
  }

  @Override
  public final JavaProcess client(String... arguments) {
    List<String> options = List.of(arguments);
    int request = 0;
    while (options.get(request).startsWith("--")) {
      request += 2;
    }
    return JavaProcess.of(ClientMain.class)
        .shortLived()
        .options(options())
        .options(TestCertificate.trustOptions())
        .classPath(classPath())
        .arguments(
            Stream.of(
                    options.subList(0, request).stream(),
                    Stream.of("--client", caller()),
                    options.subList(request, options.size()).stream())
                .flatMap(parts -> parts)
                .toArray(String[]::new));
  }
}
