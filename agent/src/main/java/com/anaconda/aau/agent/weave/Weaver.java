package com.anaconda.aau.agent.weave;

import com.anaconda.aau.agent.weave.catalog.Call;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Inserts the calls to a hook into a client class.
 *
 * <p>A call is straight-line code, {@code value = Hook.rewrite(value, this)}. It has no branch, so
 * no stack map frame changes, and adds no member, so a loaded class can be retransformed.
 */
public final class Weaver extends ClassVisitor {

  /** The offset of a class file's minor and major version (JVMS 4.1). */
  private static final int VERSION = 4;

  private static final int VERSION_LENGTH = 4;

  private final ClientClass client;
  private final Relocation relocation;
  private int woven;

  private Weaver(ClassVisitor next, ClientClass client, Relocation relocation) {
    super(Opcodes.ASM9, next);
    this.client = client;
    this.relocation = relocation;
  }

  /** Returns the woven class, or null if it lacks the methods that the catalog names. */
  public static byte[] weave(byte[] classFile, ClientClass client, Relocation relocation) {
    ClassReader reader = read(classFile);
    // This leaves everything else as it is, including the constant pool.
    ClassWriter writer = new ClassWriter(reader, 0);
    Weaver weaver = new Weaver(writer, client, relocation);
    reader.accept(weaver, 0);
    if (weaver.woven != client.calls.length) {
      return null;
    }
    return withVersionOf(classFile, writer.toByteArray());
  }

  /** Restores the version that {@link #read} may have lowered. */
  static byte[] withVersionOf(byte[] classFile, byte[] woven) {
    System.arraycopy(classFile, VERSION, woven, VERSION, VERSION_LENGTH);
    return woven;
  }

  /**
   * Reads a class file of any JDK. ASM refuses versions that are newer than itself, but the format
   * has stayed compatible for years, and the weaver needs little of it. So this method lowers the
   * version for ASM.
   */
  static ClassReader read(byte[] classFile) {
    try {
      return new ClassReader(classFile);
    } catch (IllegalArgumentException newerThanAsm) {
      byte[] older = classFile.clone();
      older[VERSION + 2] = 0;
      older[VERSION + 3] = Opcodes.V21;
      return new ClassReader(older);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
      for (Call call : client.calls) {
        if (call.isStatic == isStatic
            && call.method.equals(name)
            && relocation.descriptor(call.descriptor).equals(descriptor)) {
          woven++;
          return new CallingMethod(next, call);
        }
      }
    }
    return next;
  }

  private final class CallingMethod extends MethodVisitor {

    private final Call call;

    CallingMethod(MethodVisitor next, Call call) {
      super(Opcodes.ASM9, next);
      this.call = call;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (call.isOnArgument()) {
        visitVarInsn(Opcodes.ALOAD, call.variable);
        callHook();
        visitVarInsn(Opcodes.ASTORE, call.variable);
      }
    }

    @Override
    public void visitInsn(int opcode) {
      if (!call.isOnArgument() && opcode == Opcodes.ARETURN) {
        callHook();
      }
      super.visitInsn(opcode);
    }

    /** Takes the value from the stack and leaves the new value there. */
    private void callHook() {
      if (call.passesThis()) {
        visitVarInsn(Opcodes.ALOAD, 0);
      } else {
        visitInsn(Opcodes.ACONST_NULL);
      }
      if (call.hasOther()) {
        visitVarInsn(Opcodes.ALOAD, call.otherVariable);
      }
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          relocation.className(client.hook),
          call.hookMethod,
          relocation.descriptor(call.hookDescriptor()),
          false);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      // On entry, the stack is empty and then holds the hook's arguments. On exit, the value is
      // already on the stack.
      int entry = call.hasOther() ? 3 : 2;
      super.visitMaxs(call.isOnArgument() ? Math.max(maxStack, entry) : maxStack + 1, maxLocals);
    }
  }
}
