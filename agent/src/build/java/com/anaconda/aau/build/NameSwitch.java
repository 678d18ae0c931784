package com.anaconda.aau.build;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The body of {@code ClientTransformer.mayBeClient}: a switch over the name's last letter, and few
 * comparisons behind it.
 *
 * <p>It runs for every class that the JVM loads, most of the time in the interpreter, where each
 * call costs. So names with a long end in common are compared one by one only where a class's name
 * has that end.
 */
final class NameSwitch {

  private static final String STRING = "java/lang/String";

  /** An end in common of fewer letters is not worth a comparison of its own: too many have it. */
  private static final int WORTH_ASKING = 4;

  /** The variables: the parameter, and where its last letter is. */
  private static final int NAME = 0;

  private static final int LAST = 1;

  private final MethodVisitor code;
  private boolean framed;

  private NameSwitch(MethodVisitor code) {
    this.code = code;
  }

  /**
   * Writes the body.
   *
   * @param names what to let through: names, and ends of names where they begin with a slash
   */
  static void write(TreeSet<String> names, MethodVisitor method) {
    new NameSwitch(method).write(names);
  }

  private void write(TreeSet<String> names) {
    SortedMap<Character, TreeSet<String>> byLetter = byLetter(names, 0);
    Label[] labels = byLetter.keySet().stream().map(letter -> new Label()).toArray(Label[]::new);
    Label others = new Label();
    call("length", "()I");
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.ISUB);
    code.visitVarInsn(Opcodes.ISTORE, LAST);
    code.visitVarInsn(Opcodes.ILOAD, LAST);
    code.visitJumpInsn(Opcodes.IFLT, others);
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitVarInsn(Opcodes.ILOAD, LAST);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "charAt", "(I)C", false);
    int[] letters = byLetter.keySet().stream().mapToInt(letter -> letter).toArray();
    code.visitLookupSwitchInsn(others, letters, labels);
    int i = 0;
    for (TreeSet<String> some : byLetter.values()) {
      label(labels[i++]);
      compare(some, 1);
      answer(false);
    }
    label(others);
    answer(false);
  }

  /** Says yes to a name that is one of these, or goes on behind. Their last letters are known. */
  private void compare(TreeSet<String> names, int known) {
    for (TreeSet<String> some : byLetter(names, known).values()) {
      String end = commonEnd(some);
      if (some.size() == 1) {
        Label next = ask(end.charAt(0) == '/' ? "endsWith" : "equals", end);
        answer(true);
        label(next);
      } else if (end.length() - known < WORTH_ASKING) {
        compare(some, end.length());
      } else {
        Label next = ask("endsWith", end);
        compare(some, end.length());
        answer(false);
        label(next);
      }
    }
  }

  /** By the letter in front of those that are known. */
  private static SortedMap<Character, TreeSet<String>> byLetter(TreeSet<String> names, int known) {
    SortedMap<Character, TreeSet<String>> byLetter = new TreeMap<>();
    for (String name : names) {
      // One that is another's end, and the end is no more than that: it has no letter there.
      char letter = known == name.length() ? 0 : name.charAt(name.length() - known - 1);
      byLetter.computeIfAbsent(letter, first -> new TreeSet<>()).add(name);
    }
    return byLetter;
  }

  private static String commonEnd(TreeSet<String> names) {
    String end = names.first();
    for (String name : names) {
      while (!name.endsWith(end)) {
        end = end.substring(1);
      }
    }
    return end;
  }

  /** Where to go on if the name does not. */
  private Label ask(String method, String text) {
    Label no = new Label();
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitLdcInsn(text);
    String parameter = method.equals("equals") ? "java/lang/Object" : STRING;
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, method, "(L" + parameter + ";)Z", false);
    code.visitJumpInsn(Opcodes.IFEQ, no);
    return no;
  }

  private void answer(boolean yes) {
    code.visitInsn(yes ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private void call(String method, String descriptor) {
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, method, descriptor, false);
  }

  /** The stack is empty there, and both variables are set. */
  private void label(Label label) {
    code.visitLabel(label);
    if (framed) {
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    } else {
      code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Opcodes.INTEGER}, 0, null);
      framed = true;
    }
  }
}
