package com.anaconda.aau.build;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Removes debug information: the names of local variables and, where nobody sees them, line
 * numbers. This information makes up a third of the size of the libraries. Together with line
 * numbers, it removes generic types and lists of exceptions, which only a compiler needs.
 */
final class LeanClass {
  private LeanClass() {}

  /** Returns a library's class. */
  static byte[] ofLibrary(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new Types(writer), ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  static byte[] of(byte[] classFile, boolean needsNoLines) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(0);
    if (needsNoLines) {
      reader.accept(new Types(writer), ClassReader.SKIP_DEBUG);
      return writer.toByteArray();
    }
    Names names = new Names(writer);
    reader.accept(names, 0);
    return names.found ? writer.toByteArray() : classFile;
  }

  private static final class Types extends ClassVisitor {

    Types(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      super.visit(version, access, name, null, above, interfaces);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      return super.visitField(access, name, descriptor, null, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return super.visitMethod(access, name, descriptor, null, null);
    }
  }

  private static final class Names extends ClassVisitor {
    private boolean found;

    Names(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLocalVariable(
            String name, String type, String signature, Label start, Label end, int index) {
          found = true;
        }
      };
    }
  }
}
