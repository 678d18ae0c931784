package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.IsolatedMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The agent works wherever the client's classes, or the agent itself, come from. */
class ClassLoaderTest {

  private static final String[] REQUEST = {"--client", OkHttpCaller.class.getName(), "GET"};

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void tagsRequestsOfClientsInLoadersWithoutParents() {
    JavaProcess program =
        JavaProcess.of(IsolatedMain.class)
            .arguments("--class-path", classPathWith("com.squareup.okhttp3:okhttp:3.14.9"))
            .arguments(REQUEST)
            .arguments(server.http("/"))
            .arguments("--class-path", classPathWith("com.squareup.okhttp3:okhttp:4.12.0"))
            .arguments(REQUEST)
            .arguments(server.http("/"));

    assertSendsTokens(program.agent(), "okhttp/3.14.9", "okhttp/4.12.0");
  }

  @Test
  void tagsRequestsOfAClientInASignedJar() throws IOException {
    Path directory = Build.freshDirectory("signed");
    List<Path> signed =
        Libraries.of("com.squareup.okhttp3:okhttp:3.14.9").stream()
            .map(jar -> TestCertificate.sign(jar, directory))
            .toList();
    JavaProcess program =
        JavaProcess.of(ClientMain.class, REQUEST).arguments(server.http("/")).classPath(signed);

    assertSendsTokens(program.agent(), "okhttp/3.14.9");
  }

  @Test
  void worksFromAFolderWithAnOddName() throws IOException {
    Path directory = Build.freshDirectory("odd").resolve("a+b %41 #1! [x]");
    Path jar = Files.copy(Build.agent(), Files.createDirectory(directory).resolve("my aau.jar"));
    JavaProcess program =
        JavaProcess.of(ClientMain.class, REQUEST)
            .arguments(server.http("/"))
            .classPath(Libraries.of("com.squareup.okhttp3:okhttp:3.14.9"));

    assertSendsTokens(program.options("-javaagent:" + jar), "okhttp/3.14.9");
  }

  private static String classPathWith(String client) {
    return Stream.concat(Stream.of(Build.programs()), Libraries.of(client).stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void assertSendsTokens(JavaProcess program, String... userAgents) {
    Outcome outcome = program.run().succeeded();

    assertEquals("200\n".repeat(userAgents.length), outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
    assertEquals(
        List.of(userAgents),
        server.requests().stream().map(request -> request.tokens().own()).toList());
  }
}
