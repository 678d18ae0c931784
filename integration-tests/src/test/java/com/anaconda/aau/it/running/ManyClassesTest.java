package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.ManyCopies;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tests how attach and detach treat many loaded client classes. */
class ManyClassesTest extends InFlightSuite {

  private static final String OKHTTP = "okhttp3.internal.http1.Http1ExchangeCodec";
  private static final String LOOKALIKE =
      "com.anaconda.aau.it.program.lookalike.changed.internal.http1.Http1ExchangeCodec";
  private static final String NOT_THOSE_WE_KNOW =
      ": its methods differ from those the agent knows\n";

  private final Path directory = Build.freshDirectory("many");
  private final AtomicReference<String> said = new AtomicReference<>();

  @Test
  void changesAllClassesInOnePause() {
    assumeTrue(JavaVersion.OF_FORKS >= 17, "earlier JVMs log safepoints in another format");
    Path log = directory.resolve("safepoints");
    during("/1", Aau::attach);
    during("/2", pid -> assertEquals(1, pauses(log)));
    during("/3", Aau::detach);
    during("/4", pid -> assertEquals(2, pauses(log)));

    run(
        copies(100, OKHTTP, Libraries.of("com.squareup.okhttp3:okhttp:3.14.9"), true)
            .options("-Xlog:safepoint:file=" + log)
            .arguments(requests("/1", "/2", "/3", "/4")));

    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
    assertEquals("toy/1", userAgentOf("/4"));
  }

  private static long pauses(Path log) {
    try {
      return Files.readAllLines(log).stream()
          .filter(line -> line.contains("Safepoint \"RedefineClasses\""))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void changesTheOthersIfOneClassCannotBeChanged() {
    Path jar = new NewJar().add(OKHTTP.replace('.', '/') + ".class", unverifiable()).write("x.jar");
    during("/1", this::attach);
    during(
        "/3",
        pid ->
            assertEquals(
                "The agent is now detached from " + pid + ".\n",
                Aau.run("detach", Long.toString(pid)).succeeded().stdout()));

    run(copies(3, OKHTTP, List.of(jar), false).arguments(requests("/1", "/2", "/3", "/4")));

    assertTrue(said.get().contains("\n  " + OKHTTP + ": java.lang."), said.get());
    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
    assertEquals("toy/1", userAgentOf("/4"));
  }

  /**
   * A class that can be loaded and woven but not linked, as if a library it depends on were
   * missing.
   */
  private static byte[] unverifiable() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V1_8, Opcodes.ACC_PUBLIC, OKHTTP.replace('.', '/'), null, "java/lang/Object", null);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC, "writeRequestHeaders", "(Lokhttp3/Request;)V", null, null);
    method.visitCode();
    method.visitInsn(Opcodes.POP);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(1, 2);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  @Test
  void attachNamesTheClassesLeftAlone() {
    during("/1", this::attach);

    run(lookalike().arguments(requests("/1")));

    assertTrue(said.get().endsWith("\n  " + LOOKALIKE + NOT_THOSE_WE_KNOW), said.get());
  }

  @Test
  void infoNamesTheClassesLeftAlone() {
    during(
        "/1", pid -> said.set(Aau.run("info", "--pid", Long.toString(pid)).succeeded().stdout()));

    run(lookalike().agent().arguments(requests("/1")));

    assertTrue(said.get().contains("\n  " + LOOKALIKE + NOT_THOSE_WE_KNOW), said.get());
    assertTrue(said.get().contains("\nHTTP clients:\n  sun.net.www.http.HttpClient\n\n"));
  }

  @Test
  void theAuditNamesTheClassesLeftAlone() throws IOException {
    Path audit = directory.resolve("audit.jsonl");

    run(lookalike().agent("audit=" + audit).arguments(requests("/1")));

    assertTrue(
        Files.readAllLines(audit).stream().anyMatch(line -> line.endsWith(auditOfLookalike())));
  }

  /** The audit names them even if there was no request after the agent was attached. */
  @Test
  void theAuditOfAnAttachedAgentNamesTheClassesLeftAlone() throws IOException {
    Path audit = directory.resolve("audit.jsonl");
    during(
        "/1",
        pid -> {
          Aau.run("attach", Long.toString(pid), "audit=" + audit).succeeded();
          assertFalse(Files.exists(audit));
          Aau.detach(pid);
        });

    run(lookalike().arguments(requests("/1")));

    List<String> lines = Files.readAllLines(audit);
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).endsWith(auditOfLookalike()), lines.get(0));
  }

  private static String auditOfLookalike() {
    return (",\"outcome\":\"left alone\",\"class\":\"" + LOOKALIKE + "\",")
        + "\"reason\":\"its methods differ from those the agent knows\"}";
  }

  /**
   * Retransforming also calls the transformers of other agents, which rely on a context class
   * loader.
   */
  @Test
  void retransformsWithAContextClassLoader() {
    AtomicReference<String> context = new AtomicReference<>();
    during(
        "/1",
        pid -> {
          Path file = new TestAgent(pid).contextWhenRetransforming("sun.net.www.http.HttpClient");
          Aau.attach(pid);
          context.set(contentOf(file));
        });

    run(urlConnection("/1"));

    assertTrue(context.get().contains("AppClassLoader"), context.get());
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void attach(long pid) {
    said.set(Aau.attach(pid).stdout());
  }

  private static JavaProcess lookalike() {
    return copies(1, LOOKALIKE, List.of(Build.programs()), true);
  }

  private static JavaProcess copies(
      int count, String className, List<Path> classPath, boolean initialized) {
    return JavaProcess.of(
            ManyCopies.class,
            Integer.toString(count),
            className,
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            Boolean.toString(initialized))
        .options(Attach.PERMISSION);
  }

  private String[] requests(String... paths) {
    String[] arguments = new String[4 + 2 * paths.length];
    arguments[0] = "--client";
    arguments[1] = HttpUrlConnectionCaller.class.getName();
    arguments[2] = "--user-agent";
    arguments[3] = "toy/1";
    for (int i = 0; i < paths.length; i++) {
      arguments[4 + 2 * i] = "GET";
      arguments[5 + 2 * i] = server.http(paths[i]);
    }
    return arguments;
  }
}
