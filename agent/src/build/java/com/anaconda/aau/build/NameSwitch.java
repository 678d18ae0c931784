package com.anaconda.aau.build;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The body of {@code ClientTransformer.isListed}: a switch over the name's last letter, nested
 * switches over earlier letters if several clients share the last one, and a few string
 * comparisons. In the interpreter, a string comparison costs many times as much as reading a
 * letter.
 */
final class NameSwitch {

  private static final String STRING = "java/lang/String";

  /** The local variables: the parameter, and the position of its last letter. */
  private static final int NAME = 0;

  private static final int LAST = 1;

  private final MethodVisitor code;

  /**
   * The length of the shortest name. {@link NameBitmap} rejects shorter class names, so the code
   * can safely read this many letters from the end.
   */
  private final int shortest;

  private final Label others = new Label();
  private boolean framed;

  private NameSwitch(MethodVisitor code, int shortest) {
    this.code = code;
    this.shortest = shortest;
  }

  /**
   * Writes the body.
   *
   * @param names what to accept. An entry that starts with a slash matches the end of a name; any
   *     other entry matches the whole name.
   */
  static void write(TreeSet<String> names, MethodVisitor method) {
    new NameSwitch(method, shortest(names)).write(names);
  }

  static int shortest(TreeSet<String> names) {
    return names.stream().mapToInt(String::length).min().orElseThrow();
  }

  private void write(TreeSet<String> names) {
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "length", "()I", false);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.ISUB);
    code.visitVarInsn(Opcodes.ISTORE, LAST);
    switchAt(0, names);
    label(others);
    answer(false);
  }

  private void pushLetter(int distance) {
    code.visitVarInsn(Opcodes.ALOAD, NAME);
    code.visitVarInsn(Opcodes.ILOAD, LAST);
    if (distance > 0) {
      code.visitIntInsn(Opcodes.BIPUSH, distance);
      code.visitInsn(Opcodes.ISUB);
    }
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "charAt", "(I)C", false);
  }

  /** Switches over the letter at the given distance from the last. */
  private void switchAt(int distance, TreeSet<String> names) {
    SortedMap<Character, TreeSet<String>> byLetter = byLetter(distance, names);
    Label[] labels = byLetter.keySet().stream().map(letter -> new Label()).toArray(Label[]::new);
    pushLetter(distance);
    int[] letters = byLetter.keySet().stream().mapToInt(letter -> letter).toArray();
    code.visitLookupSwitchInsn(others, letters, labels);
    int i = 0;
    for (Map.Entry<Character, TreeSet<String>> some : byLetter.entrySet()) {
      label(labels[i++]);
      if (distance == 0 && some.getValue().size() > 1) {
        switchAt(bestDistance(some.getValue()), some.getValue());
      } else {
        compare(some.getValue());
      }
    }
  }

  private static SortedMap<Character, TreeSet<String>> byLetter(
      int distance, TreeSet<String> names) {
    SortedMap<Character, TreeSet<String>> byLetter = new TreeMap<>();
    for (String name : names) {
      byLetter.computeIfAbsent(letter(distance, name), first -> new TreeSet<>()).add(name);
    }
    return byLetter;
  }

  static char letter(int distance, String name) {
    return name.charAt(name.length() - 1 - distance);
  }

  /**
   * Returns the distance at which the fewest other classes are likely to have the same letters. It
   * prefers capitals, which are rare because each one starts a word.
   */
  private int bestDistance(TreeSet<String> names) {
    Comparator<Integer> byCommonLetters =
        Comparator.comparingLong(
            distance ->
                names.stream()
                    .filter(name -> Character.isLowerCase(letter(distance, name)))
                    .count());
    return IntStream.range(1, shortest)
        .boxed()
        .min(byCommonLetters.thenComparing(distance -> -byLetter(distance, names).size()))
        .orElseThrow();
  }

  private void compare(TreeSet<String> names) {
    for (String name : names) {
      Label next = new Label();
      boolean isEnd = name.startsWith("/");
      code.visitVarInsn(Opcodes.ALOAD, NAME);
      code.visitLdcInsn(name);
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          STRING,
          isEnd ? "endsWith" : "equals",
          isEnd ? "(Ljava/lang/String;)Z" : "(Ljava/lang/Object;)Z",
          false);
      code.visitJumpInsn(Opcodes.IFEQ, next);
      answer(true);
      label(next);
    }
    answer(false);
  }

  private void answer(boolean yes) {
    code.visitInsn(yes ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  /** Writes a label at which the stack is empty and both variables are set. */
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
