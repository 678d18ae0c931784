package com.anaconda.aau.build;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Removes debug information: the names of local variables and, where nobody sees them, line
 * numbers. This information makes up a third of the size of the libraries.
 */
final class LeanClass {
  private LeanClass() {}

  static byte[] of(byte[] classFile, boolean needsNoLines) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(0);
    if (needsNoLines) {
      reader.accept(writer, ClassReader.SKIP_DEBUG);
      return writer.toByteArray();
    }
    Names names = new Names(writer);
    reader.accept(names, 0);
    return names.found ? writer.toByteArray() : classFile;
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
