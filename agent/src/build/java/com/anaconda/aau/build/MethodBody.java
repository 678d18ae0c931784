package com.anaconda.aau.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Replaces the body of a method in a compiled class.
 *
 * <p>The class is written from scratch, so it contains nothing of an earlier body: the build
 * produces the same bytes however often it has run.
 */
final class MethodBody {

  private MethodBody() {}

  /** Replaces the method's instructions with those that {@code body} writes. */
  static void replace(Path file, String method, Consumer<MethodVisitor> body) throws IOException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    Replacing replacing = new Replacing(writer, method, body);
    new ClassReader(Files.readAllBytes(file)).accept(replacing, 0);
    if (replacing.count != 1) {
      throw new IllegalStateException(file + " has " + replacing.count + " methods " + method);
    }
    Files.write(file, writer.toByteArray());
  }

  private static final class Replacing extends ClassVisitor {

    private final String method;
    private final Consumer<MethodVisitor> body;
    private int count;

    Replacing(ClassVisitor writer, String method, Consumer<MethodVisitor> body) {
      super(Opcodes.ASM9, writer);
      this.method = method;
      this.body = body;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      MethodVisitor written = super.visitMethod(access, name, descriptor, signature, thrown);
      if (!name.equals(method)) {
        return written;
      }
      count++;
      written.visitCode();
      body.accept(written);
      written.visitMaxs(0, 0);
      written.visitEnd();
      return null;
    }
  }
}
