package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** AspectJ's load-time weaver with an aspect that applies to the client. */
class AspectJTest {

  private static final String ASPECT =
      "<aspectj><aspects><aspect name='Calls'/></aspects></aspectj>";

  /** The exclusion that docs/clients.md recommends. */
  private static final String EXCLUSION =
      "<aspectj><weaver><exclude within=\"*..Aau*Hook\"/></weaver></aspectj>";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  /**
   * With or without the agent, AspectJ complains at length about classes that OkHttp refers to but
   * that are not on the class path.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void printsNothingAboutOurHooksIfTheyAreExcluded(boolean aspectJFirst) {
    assertTrue(aboutUs(program(aspectJFirst, aspect(), file(EXCLUSION))).isEmpty());
  }

  /** Shows that the exclusion is needed. */
  @Test
  void complainsAboutTheBridgeIfOurHooksAreNotExcluded() {
    assertTrue(
        aboutUs(program(true, aspect())).stream()
            .anyMatch(line -> line.contains("missing type java.net.AauBridge")));
  }

  private List<String> aboutUs(JavaProcess program) {
    Outcome outcome = program.run().succeeded();

    assertTrue(outcome.stdout().endsWith("200\n"), outcome::toString);
    assertEquals("okhttp/3.14.9", server.requests().get(0).tokens().own());
    return (outcome.stdout() + outcome.stderr())
        .lines()
        .filter(line -> line.matches(".*\\.Aau(Bridge|\\w+Hook).*"))
        .toList();
  }

  private JavaProcess program(boolean aspectJFirst, Path... jars) {
    List<Path> classPath = new ArrayList<>(List.of(jars));
    classPath.addAll(Libraries.of("com.squareup.okhttp3:okhttp:3.14.9"));
    Path weaver = Libraries.alone("org.aspectj:aspectjweaver:1.9.24");
    classPath.add(weaver);
    JavaProcess program =
        JavaProcess.of(
                ClientMain.class, "--client", OkHttpCaller.class.getName(), "GET", server.http("/"))
            .classPath(classPath);
    String aspectJ = "-javaagent:" + weaver;
    return aspectJFirst ? program.options(aspectJ).agent() : program.agent().options(aspectJ);
  }

  private static Path file(String aop) {
    return new NewJar()
        .add("META-INF/aop.xml", aop.getBytes(StandardCharsets.UTF_8))
        .write("aop.jar");
  }

  private static Path aspect() {
    return new NewJar()
        .add("META-INF/aop.xml", ASPECT.getBytes(StandardCharsets.UTF_8))
        .add("Calls.class", calls())
        .write("aspect.jar");
  }

  /** {@code @Aspect class Calls { @Before("call(* *(..)) && …") public void before() {} }}. */
  private static byte[] calls() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Calls", null, "java/lang/Object", null);
    writer.visitAnnotation("Lorg/aspectj/lang/annotation/Aspect;", true).visitEnd();
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    MethodVisitor before = writer.visitMethod(Opcodes.ACC_PUBLIC, "before", "()V", null, null);
    AnnotationVisitor annotation =
        before.visitAnnotation("Lorg/aspectj/lang/annotation/Before;", true);
    annotation.visit("value", "call(* *(..)) && within(okhttp3..*)");
    annotation.visitEnd();
    before.visitCode();
    before.visitInsn(Opcodes.RETURN);
    before.visitMaxs(0, 0);
    before.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
