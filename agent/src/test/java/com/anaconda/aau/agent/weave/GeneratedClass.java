package com.anaconda.aau.agent.weave;

import java.nio.ByteBuffer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * A class with one method {@code int run(...)} whose parameters and statements are drawn from
 * bytes: jumps, switches, loops, handlers, constructor calls in the middle of an expression, and
 * the tables that belong to them. The method can be run, and always terminates.
 */
public final class GeneratedClass {
  public static final String NAME = "com/example/Client";
  static final String FIELD_GETTER = "name";

  private static final Type STRING = Type.getType(String.class);
  private static final Type BUILDER = Type.getType(StringBuilder.class);
  private static final Type FAILURE = Type.getType(IllegalStateException.class);
  private static final Method LENGTH = Method.getMethod("int length()");
  private static final Method OF_TEXT = Method.getMethod("void <init>(String)");
  private static final Type[] OTHERS = {
    STRING, Type.INT_TYPE, Type.LONG_TYPE, Type.DOUBLE_TYPE, Type.getType(int[].class)
  };
  private static final int[] VERSIONS = {Opcodes.V1_5, Opcodes.V1_7, Opcodes.V1_8, Opcodes.V17};
  private static final int DEEPEST = 4;

  private final ByteBuffer choices;
  private GeneratorAdapter code;
  private int value;
  private int sum;

  private GeneratedClass(byte[] choices) {
    this.choices = ByteBuffer.wrap(choices);
  }

  public static byte[] of(byte[] choices) {
    return new GeneratedClass(choices).write();
  }

  private int choose(int count) {
    return choices.hasRemaining() ? (choices.get() & 0xFF) % count : 0;
  }

  private byte[] write() {
    int version = VERSIONS[choose(VERSIONS.length)];
    // Older class files have no frames.
    ClassWriter writer =
        new ClassWriter(
            version == Opcodes.V1_5 ? ClassWriter.COMPUTE_MAXS : ClassWriter.COMPUTE_FRAMES);
    writer.visit(version, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
    writer.visitField(0, FIELD_GETTER, STRING.getDescriptor(), null, null).visitEnd();
    code = method(writer, Opcodes.ACC_PUBLIC, Method.getMethod("void <init>()"));
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init>()"));
    code.returnValue();
    code.endMethod();
    code = method(writer, Opcodes.ACC_PUBLIC, Method.getMethod("String " + FIELD_GETTER + "()"));
    code.loadThis();
    code.getField(Type.getObjectType(NAME), FIELD_GETTER, STRING);
    code.returnValue();
    code.endMethod();
    run(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void run(ClassWriter writer) {
    boolean isStatic = choose(4) == 3;
    Type[] parameters = new Type[1 + choose(6)];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = OTHERS[choose(OTHERS.length)];
    }
    value = isStatic ? 0 : choose(parameters.length);
    parameters[value] = STRING;
    int access = Opcodes.ACC_PUBLIC | (isStatic ? Opcodes.ACC_STATIC : 0);
    code = method(writer, access, new Method("run", Type.INT_TYPE, parameters));
    Label start = code.mark();
    sum = code.newLocal(Type.INT_TYPE);
    code.push(1);
    code.storeLocal(sum);
    Label body = code.mark();
    while (choices.hasRemaining()) {
      statement(0);
    }
    add(this::length);
    code.loadLocal(sum);
    code.returnValue();
    Label end = code.mark();
    if (!isStatic) {
      code.visitLocalVariable("this", "L" + NAME + ";", "L" + NAME + "<TT;>;", start, end, 0);
    }
    code.visitLocalVariable("sum", "I", null, body, end, sum);
    code.endMethod();
  }

  private static GeneratorAdapter method(ClassWriter writer, int access, Method method) {
    GeneratorAdapter code = new GeneratorAdapter(access, method, null, null, writer);
    code.visitCode();
    return code;
  }

  private void block(int depth) {
    for (int i = choose(4); i > 0; i--) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    code.visitLineNumber(1 + choose(200), code.mark());
    switch (depth == DEEPEST ? choose(4) : choose(9)) {
      case 0 -> add(this::length);
      case 1 -> add(() -> code.push(choose(256) << choose(24)));
      case 2 -> appendToValue();
      case 3 -> padding();
      case 4 -> jump(depth + 1);
      case 5 -> choice(depth + 1);
      case 6 -> loop(depth + 1);
      case 7 -> handler(depth + 1);
      default -> failure(depth + 1);
    }
  }

  private void length() {
    code.loadArg(value);
    code.invokeVirtual(STRING, LENGTH);
  }

  /** Writes {@code sum = sum * 31 + x}. */
  private void add(Runnable x) {
    code.loadLocal(sum);
    code.push(31);
    code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
    x.run();
    code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    code.storeLocal(sum);
  }

  /** Jumps while an unconstructed object is on the stack. */
  private void appendToValue() {
    Label other = code.newLabel();
    Label end = code.newLabel();
    code.newInstance(BUILDER);
    code.dup();
    code.loadLocal(sum);
    code.ifZCmp(GeneratorAdapter.LT, other);
    code.loadArg(value);
    code.goTo(end);
    code.mark(other);
    code.push("text" + choose(3));
    code.mark(end);
    code.invokeConstructor(BUILDER, OF_TEXT);
    code.invokeVirtual(BUILDER, Method.getMethod("String toString()"));
    code.storeArg(value);
  }

  private void padding() {
    for (int i = choose(256) * choose(4); i > 0; i--) {
      code.visitInsn(Opcodes.NOP);
    }
  }

  private void jump(int depth) {
    Label other = code.newLabel();
    code.loadLocal(sum);
    code.ifZCmp(choose(2) == 0 ? GeneratorAdapter.EQ : GeneratorAdapter.GT, other);
    block(depth);
    code.mark(other);
  }

  private void choice(int depth) {
    Label[] cases = new Label[1 + choose(5)];
    int[] keys = new int[cases.length];
    boolean isDense = choose(2) == 0;
    for (int i = 0; i < cases.length; i++) {
      cases[i] = code.newLabel();
      keys[i] = isDense ? i : i * 1000;
    }
    Label end = code.newLabel();
    code.loadLocal(sum);
    code.push(7);
    code.math(GeneratorAdapter.AND, Type.INT_TYPE);
    if (isDense) {
      code.visitTableSwitchInsn(0, cases.length - 1, end, cases);
    } else {
      code.visitLookupSwitchInsn(end, keys, cases);
    }
    for (Label each : cases) {
      code.mark(each);
      block(depth);
    }
    code.mark(end);
  }

  private void loop(int depth) {
    int count = code.newLocal(depth % 2 == 0 ? Type.LONG_TYPE : Type.DOUBLE_TYPE);
    Type type = code.getLocalType(count);
    code.push(1 + choose(2));
    code.cast(Type.INT_TYPE, type);
    code.storeLocal(count);
    Label start = code.mark();
    block(depth);
    code.loadLocal(count);
    code.push(1);
    code.cast(Type.INT_TYPE, type);
    code.math(GeneratorAdapter.SUB, type);
    code.dup2();
    code.storeLocal(count);
    code.push(0);
    code.cast(Type.INT_TYPE, type);
    code.ifCmp(type, GeneratorAdapter.GT, start);
    code.visitLocalVariable("count", type.getDescriptor(), null, start, code.mark(), count);
  }

  private void handler(int depth) {
    Label start = code.mark();
    block(depth);
    add(this::length);
    Label end = code.mark();
    Label after = code.newLabel();
    code.goTo(after);
    code.catchException(start, end, choose(2) == 0 ? FAILURE : null);
    code.pop();
    block(depth);
    code.mark(after);
  }

  private void failure(int depth) {
    Label after = code.newLabel();
    code.loadLocal(sum);
    code.push(choose(2));
    code.math(GeneratorAdapter.AND, Type.INT_TYPE);
    code.ifZCmp(GeneratorAdapter.EQ, after);
    block(depth);
    code.throwException(FAILURE, "failure");
    code.mark(after);
  }
}
