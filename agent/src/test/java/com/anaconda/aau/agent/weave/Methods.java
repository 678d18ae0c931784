package com.anaconda.aau.agent.weave;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Lists the methods of a class file. */
public final class Methods {

  private Methods() {}

  /** Returns the methods' names, each with its descriptor. */
  public static Set<String> of(byte[] classFile) {
    Set<String> methods = new HashSet<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                methods.add(name + descriptor);
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return methods;
  }
}
