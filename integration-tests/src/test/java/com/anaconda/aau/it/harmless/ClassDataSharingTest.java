package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The agent does not stop an application from using its class archive. */
class ClassDataSharingTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();

  private final Path directory = Build.freshDirectory("sharing");

  @Test
  void keepsUsingTheApplicationsArchive() throws IOException {
    assumeTrue(JavaVersion.OF_FORKS >= 13, "dynamic archives need JDK 13 or later");
    Path archive = directory.resolve("app.jsa");
    JavaProcess program = program();
    program.options("-XX:ArchiveClassesAtExit=" + archive).run().succeeded();
    JavaProcess sharing = program.options("-XX:SharedArchiveFile=" + archive);

    long without = sharedClasses(sharing, "(top)");
    long with = sharedClasses(sharing.agent(), "(top)");

    assertTrue(without > 50, "shared without the agent: " + without);
    // Some may be missing: the client's class is woven, and the number varies a little from run to
    // run.
    assertTrue(with >= without * 0.9, with + " of " + without);
    assertLastRequestHasTokens();
  }

  @Test
  void usesAnAotCacheCreatedWithTheAgent() throws IOException {
    assumeTrue(JavaVersion.OF_FORKS >= 25, "-XX:AOTCacheOutput needs JDK 25 or later");
    Path cache = directory.resolve("app.aot");
    JavaProcess program = program().agent();
    program.options("-XX:AOTCacheOutput=" + cache).run().succeeded();

    long shared = sharedClasses(program.options("-XX:AOTCache=" + cache), "");

    // With any agent, the JVM rejects a cache created without one; the count is then 0.
    assertTrue(shared > 500, "shared: " + shared);
    assertLastRequestHasTokens();
  }

  private void assertLastRequestHasTokens() {
    int last = server.requests().size() - 1;
    assertTrue(server.requests().get(last).tokens().own().startsWith("Java/"));
  }

  private static long sharedClasses(JavaProcess program, String kind) {
    return program
        .options("-Xlog:class+load")
        .run()
        .succeeded()
        .stdout()
        .lines()
        .filter(line -> line.contains("shared objects file") && line.contains(kind))
        .count();
  }

  private JavaProcess program() throws IOException {
    return JavaProcess.of(
            ClientMain.class.getName(),
            "--client",
            HttpUrlConnectionCaller.class.getName(),
            "GET",
            server.http("/"))
        .withDefaultJit()
        .classPath(List.of(jarOf(Build.programs())));
  }

  /** Class-data sharing works only with jars. */
  private Path jarOf(Path classes) throws IOException {
    Path jar = directory.resolve("programs.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> walk = Files.walk(classes)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
      }
    }
    return jar;
  }
}
