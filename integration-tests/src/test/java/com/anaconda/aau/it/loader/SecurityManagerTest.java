package com.anaconda.aau.it.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.HttpCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A security manager that lets the program make its request and do little else: the program cannot
 * read the files and variables that the tokens come from, and cannot define a class.
 */
class SecurityManagerTest extends HostedClientSuite {

  /** The permissions that the program and its client need. */
  private static final List<String> PERMISSIONS =
      List.of(
          "java.net.SocketPermission \"127.0.0.1:*\", \"connect,resolve\"",
          "java.lang.RuntimePermission \"modifyThread\"",
          "java.lang.RuntimePermission \"accessDeclaredMembers\"",
          "java.util.PropertyPermission \"*\", \"read\"",
          "javax.security.auth.AuthPermission \"*\"");

  @BeforeEach
  void needsASecurityManager() {
    assumeTrue(JavaVersion.OF_FORKS < 24, "Java 24 and later have no security manager");
  }

  @ParameterizedTest
  @ValueSource(classes = {HttpUrlConnectionCaller.class, ApacheHttpClient4Caller.class})
  void sendsTokensIfThePolicyGrantsTheAgentItsPermissions(Class<? extends HttpCaller> caller)
      throws IOException {
    Path policy = policy("codeBase \"" + Build.agent().toUri() + "\"");

    assertSendsTokens(program(caller, policy));
  }

  @ParameterizedTest
  @ValueSource(classes = {HttpUrlConnectionCaller.class, ApacheHttpClient4Caller.class})
  void changesNothingIfThePolicyDoesNotMentionTheAgent(Class<? extends HttpCaller> caller)
      throws IOException {
    JavaProcess program = program(caller, policy("codeBase \"file:/nowhere\""));
    Outcome without = program.run().succeeded();

    Outcome with = program.agent().run();

    assertEquals("200\n", with.stdout(), with::toString);
    assertEquals(without.stderr(), with.stderr(), with::toString);
    assertEquals(server().requests().get(0), server().requests().get(1));
  }

  private JavaProcess program(Class<? extends HttpCaller> caller, Path policy) {
    return JavaProcess.of(ClientMain.class, request(caller))
        .options("-Djava.security.manager", "-Djava.security.policy==" + policy)
        .classPath(Libraries.of(APACHE));
  }

  /**
   * Grants every permission to one code base, and only the program's permissions to all other code.
   */
  private static Path policy(String all) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("grant " + all + " { permission java.security.AllPermission; };");
    lines.add("grant {");
    PERMISSIONS.forEach(permission -> lines.add("  permission " + permission + ";"));
    lines.add("};");
    return Files.write(Build.freshDirectory("policy").resolve("policy"), lines);
  }
}
