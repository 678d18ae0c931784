package com.anaconda.aau.agent.weave;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/** How a shaded copy of a client renamed the client's package. */
final class Relocation {

  static final Relocation NONE = new Relocation(null, null);

  private final String from;
  private final String to;

  private Relocation(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** From the package {@code from} to {@code to}, both with slashes. */
  static Relocation of(String from, String to) {
    return from.equals(to) ? NONE : new Relocation(from + '/', to + '/');
  }

  /** The name that a class has in the copy. */
  String className(String original) {
    return this != NONE && original.startsWith(from)
        ? to + original.substring(from.length())
        : original;
  }

  /** The descriptor that a method or field has in the copy. */
  String descriptor(String original) {
    return this == NONE ? original : original.replace('L' + from, 'L' + to);
  }

  /** A class as it would be if it had been relocated with the client. */
  byte[] classFile(byte[] original) {
    if (this == NONE) {
      // Spares most JVMs the fifteen classes below.
      return original;
    }
    ClassWriter writer = new ClassWriter(0);
    Remapper remapper =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            return className(internalName);
          }
        };
    new ClassReader(original).accept(new ClassRemapper(writer, remapper), 0);
    return writer.toByteArray();
  }
}
