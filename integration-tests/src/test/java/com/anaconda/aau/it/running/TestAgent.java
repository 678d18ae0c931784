package com.anaconda.aau.it.running;

import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.program.Observer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Packs the {@link Observer} into a jar and attaches it to a JVM. */
final class TestAgent {

  private static final String BRIDGE = "java/net/AauBridge";
  private static final String LISTENER = "com/anaconda/aau/it/Listener";

  private final Path directory = Build.freshDirectory("observer");
  private final Path jar = directory.resolve("observer.jar");
  private final long pid;

  TestAgent(long pid) {
    this.pid = pid;
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Agent-Class", Observer.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    String name = Observer.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.putNextEntry(new JarEntry(name));
      entries.write(Files.readAllBytes(Build.programs().resolve(name)));
      entries.putNextEntry(new JarEntry(LISTENER + ".class"));
      entries.write(listener());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JVM's current bytes of a class. */
  byte[] dump(String className) {
    return ask("dump " + className);
  }

  /** The number of loaded classes whose names have this prefix, after a garbage collection. */
  int count(String prefix) {
    return Integer.parseInt(new String(ask("count " + prefix)));
  }

  /** Makes every class that calls a hook send the User-Agent {@code hooked} from now on. */
  void listenToHooks() {
    Attach.load(jar, "connect " + LISTENER.replace('/', '.'), pid);
  }

  /** Makes a request and blocks other attempts to attach until it is answered. */
  void get(String url) {
    Attach.load(jar, "get " + url, pid);
  }

  /** Computes for some seconds and blocks other attempts to attach during that time. */
  void work(int seconds) {
    Attach.load(jar, "work " + seconds, pid);
  }

  /**
   * Returns a file that will name the context class loader in effect whenever a class is
   * retransformed.
   */
  Path contextWhenRetransforming(String className) {
    Path answer = directory.resolve("context");
    Attach.load(jar, "context " + className + " " + answer, pid);
    return answer;
  }

  private byte[] ask(String question) {
    try {
      Path answer = Files.createTempFile(directory, "answer", "");
      Attach.load(jar, question + " " + answer, pid);
      return Files.readAllBytes(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A class that connects itself to the bridge. Generated, because the compiler cannot see the
   * bridge.
   */
  private static byte[] listener() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, LISTENER, null, BRIDGE, null);
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, BRIDGE, "<init>", "()V", false);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(
        Opcodes.INVOKESTATIC, BRIDGE, "connect", "(L" + BRIDGE + ";)V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    MethodVisitor rewrite =
        writer.visitMethod(
            Opcodes.ACC_PROTECTED,
            "rewrite",
            "(Ljava/lang/String;Ljava/lang/String;ILjava/lang/String;)Ljava/lang/String;",
            null,
            null);
    rewrite.visitLdcInsn("hooked");
    rewrite.visitInsn(Opcodes.ARETURN);
    rewrite.visitMaxs(0, 0);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
