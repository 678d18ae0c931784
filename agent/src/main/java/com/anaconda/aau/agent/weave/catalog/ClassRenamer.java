package com.anaconda.aau.agent.weave.catalog;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/** Applies a {@link Relocation} to a class, as a shade plugin does to a client's classes. */
final class ClassRenamer extends Remapper {

  private final Relocation relocation;

  private ClassRenamer(Relocation relocation) {
    super(Opcodes.ASM9);
    this.relocation = relocation;
  }

  static byte[] rename(byte[] classFile, Relocation relocation) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassRemapper(writer, new ClassRenamer(relocation)), 0);
    return writer.toByteArray();
  }

  @Override
  public String map(String internalName) {
    return relocation.className(internalName);
  }
}
