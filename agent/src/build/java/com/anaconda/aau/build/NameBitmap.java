package com.anaconda.aau.build;

import java.util.TreeSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The body of {@code ClientTransformer.mayBeClient}: looks up a hash of three letters in a bitmap,
 * and calls {@link NameSwitch} for the few names whose hash some client has.
 *
 * <p>It runs for every class that the JVM loads, mostly in the interpreter. The bitmap rejects 98
 * of 100 other classes with a branch that the processor can predict. It is a string, so that the
 * class needs no initializer, and the JVM stores it with one byte per letter, as it stores class
 * names: such letters are cheaper to read. The method is small, so that the compilers inline it.
 */
final class NameBitmap {

  private static final String STRING = "java/lang/String";

  /** The local variables: the parameter, the position of its last letter, and the hash. */
  private static final int NAME = 0;

  private static final int LAST = 1;
  private static final int HASH = 2;

  /**
   * The hashed letters: the distance of each from the last letter, and its factor. Chosen from many
   * combinations because few of 180,000 classes of the JDK and of libraries have the hash of a
   * client. A fourth letter would take longer to read than it saves.
   */
  private static final int[][] HASHED = {{3, 1}, {9, 61}, {12, 97}};

  private static final int HASHES = 4096;

  /** How many bits a letter of the bitmap has, and the logarithm of that. */
  private static final int BITS = 8;

  private static final int LOG_BITS = 3;

  private NameBitmap() {}

  /**
   * Writes the body.
   *
   * @param names what to accept. An entry that starts with a slash matches the end of a name; any
   *     other entry matches the whole name.
   * @param owner the class of the method that tells names with the same hash apart
   * @param next its name
   */
  static void write(TreeSet<String> names, MethodVisitor code, String owner, String next) {
    Label others = new Label();
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "length", "()I", false);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.ISUB);
    code.visitVarInsn(Opcodes.ISTORE, LAST);
    code.visitVarInsn(Opcodes.ILOAD, LAST);
    code.visitIntInsn(Opcodes.BIPUSH, NameSwitch.shortest(names) - 1);
    code.visitJumpInsn(Opcodes.IF_ICMPLT, others);
    hash(code);
    code.visitLdcInsn(bitmap(names));
    code.visitVarInsn(Opcodes.ILOAD, HASH);
    code.visitIntInsn(Opcodes.BIPUSH, LOG_BITS);
    code.visitInsn(Opcodes.ISHR);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "charAt", "(I)C", false);
    code.visitVarInsn(Opcodes.ILOAD, HASH);
    code.visitIntInsn(Opcodes.BIPUSH, BITS - 1);
    code.visitInsn(Opcodes.IAND);
    code.visitInsn(Opcodes.ISHR);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IAND);
    code.visitJumpInsn(Opcodes.IFEQ, others);
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, next, "(Ljava/lang/String;)Z", false);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(others);
    code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Opcodes.INTEGER}, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void hash(MethodVisitor code) {
    for (int i = 0; i < HASHED.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, NAME);
      code.visitVarInsn(Opcodes.ILOAD, LAST);
      code.visitIntInsn(Opcodes.BIPUSH, HASHED[i][0]);
      code.visitInsn(Opcodes.ISUB);
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "charAt", "(I)C", false);
      if (i > 0) {
        code.visitIntInsn(Opcodes.BIPUSH, HASHED[i][1]);
        code.visitInsn(Opcodes.IMUL);
        code.visitInsn(Opcodes.IADD);
      }
    }
    code.visitIntInsn(Opcodes.SIPUSH, HASHES - 1);
    code.visitInsn(Opcodes.IAND);
    code.visitVarInsn(Opcodes.ISTORE, HASH);
  }

  private static String bitmap(TreeSet<String> names) {
    char[] bitmap = new char[HASHES / BITS];
    for (String name : names) {
      int hash = 0;
      for (int[] letter : HASHED) {
        hash += NameSwitch.letter(letter[0], name) * letter[1];
      }
      hash &= HASHES - 1;
      bitmap[hash / BITS] |= (char) (1 << hash % BITS);
    }
    return new String(bitmap);
  }
}
