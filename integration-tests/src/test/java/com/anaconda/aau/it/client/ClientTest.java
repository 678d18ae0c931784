package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
 * A test of one client. The tests of a class share their servers and also the JVMs that run the
 * client's caller, except for tests about how the agent gets into a JVM.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ClientTest implements ClientUnderTest {

  @AutoClose private final SharedServers servers = new SharedServers();
  @AutoClose private final SharedJvms jvms = new SharedJvms();

  /** The class that calls the client. */
  protected abstract String caller();

  /** The client's class path; empty if it is part of the JDK. */
  protected List<Path> classPath() {
    return List.of();
  }

  /** The JVM options that the client needs. */
  protected String[] options() {
    return new String[0];
  }

  /**
   * Options for clients that use Unsafe or load native libraries, as Netty does. JDK 24 and later
   * warn about both (JEP 472, JEP 498). Other clients run without these options, so that a test
   * fails if the agent causes such a warning.
   */
  public static String[] allowingUnsafe() {
    return JavaVersion.OF_FORKS < 24
        ? new String[0]
        : new String[] {
          "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"
        };
  }

  /** The earliest Java version that the client runs on. */
  protected int lowestJava() {
    return 8;
  }

  /** The latest Java version that the client runs on. */
  protected int newestJava() {
    return Integer.MAX_VALUE;
  }

  final boolean runsOn(int java) {
    return java >= lowestJava() && java <= newestJava();
  }

  @BeforeEach
  void skipUnlessTheClientRunsHere() {
    assumeTrue(
        runsOn(JavaVersion.OF_FORKS),
        "the client does not run on this Java, with or without the agent");
  }

  @BeforeEach
  void forgetThePreviousTest() {
    servers.forget();
  }

  @Override
  public final SharedServers servers() {
    return servers;
  }

  @Override
  public final Outcome run(JavaProcess client) {
    return jvms.run(client);
  }

  @Override
  public final JavaProcess client(String... arguments) {
    List<String> options = List.of(arguments);
    int request = 0;
    while (options.get(request).startsWith("--")) {
      request += 2;
    }
    return JavaProcess.of(ClientMain.class)
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
