package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.FewDescriptors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.Network;

/**
 * The agent copes with a container that has no writable file system, no home, little memory, or few
 * file descriptors.
 */
@Exhaustive
@NeedsDocker
@TestInstance(Lifecycle.PER_CLASS)
class MinimalContainerTest {

  private static final long MEBIBYTE = 1024 * 1024;

  @AutoClose private final Network network = Network.newNetwork();
  @AutoClose private final NginxContainer nginx = new NginxContainer(network);

  @BeforeAll
  void startServer() {
    nginx.start();
  }

  @ParameterizedTest(name = "JDK {0}")
  @Jdks
  void sendsNoClientTokenOnAReadOnlyFileSystem(int jdk) {
    TokenString tokens = tokensIn(new JavaContainer(jdk, network).onReadOnlyFiles());

    assertNull(tokens.client());
    assertNotNull(tokens.session());
  }

  @ParameterizedTest(name = "JDK {0}")
  @Jdks
  void sendsNoClientTokenForAUserWithoutAHome(int jdk) {
    TokenString tokens = tokensIn(new JavaContainer(jdk, network).asUnknownUser());

    assertNull(tokens.client());
    assertNotNull(tokens.session());
  }

  @ParameterizedTest(name = "JDK {0}")
  @Jdks
  void sendsAllTokensIn64MebibytesOfMemory(int jdk) {
    assertNotNull(tokensIn(new JavaContainer(jdk, network).withMemory(64 * MEBIBYTE)).client());
  }

  /** These two lose different classes. {@code FewDescriptorsTest} covers the JDK of the forks. */
  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {8, 25})
  void spoilsNoClassOfTheJdkIfDescriptorsRunOut(int jdk) {
    try (JavaContainer container = new JavaContainer(jdk, network).withDescriptors(200)) {
      container.start();
      Outcome outcome =
          container
              .run(JavaProcess.of(FewDescriptors.class, "1", Build.agent().toString()).agent())
              .succeeded();

      assertEquals("open: true\n127.0.0.1\nAES\nNativePRNG\n", outcome.stdout(), outcome::toString);
    }
  }

  /** The tokens of a single request. */
  private TokenString tokensIn(JavaContainer container) {
    try (container) {
      container.start();
      Outcome outcome =
          container
              .run(
                  JavaProcess.of(ClientMain.class, "--client")
                      .arguments(HttpUrlConnectionCaller.class.getName(), "GET", nginx.http())
                      .agent())
              .succeeded();

      assertEquals("200\n", outcome.stdout(), outcome::toString);
      assertEquals("", outcome.stderr(), outcome::toString);
      return nginx.take(1).get(0).tokens();
    }
  }
}
