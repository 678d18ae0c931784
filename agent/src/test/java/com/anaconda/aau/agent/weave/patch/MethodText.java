package com.anaconda.aau.agent.weave.patch;

import com.anaconda.aau.agent.weave.catalog.Call;
import java.util.HashMap;
import java.util.ListIterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Printer;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** A method's code as text, to compare two ways of changing it. */
final class MethodText {

  private static final Pattern LABEL = Pattern.compile("\\bL\\d+\\b");

  private MethodText() {}

  /** Returns the method's code with its tables, but without NOPs and debug positions. */
  static String of(byte[] classFile, Call call) {
    MethodNode method = method(classFile, call);
    ListIterator<AbstractInsnNode> instructions = method.instructions.iterator();
    while (instructions.hasNext()) {
      if (instructions.next().getOpcode() == Opcodes.NOP) {
        instructions.remove();
      }
    }
    Printer printer = new Textifier();
    method.accept(new TraceMethodVisitor(printer));
    String text = String.join("", printer.getText().stream().map(Object::toString).toList());
    return withoutUnusedLabels(text);
  }

  /** Reads one method only: tests compare every method of large classes. */
  private static MethodNode method(byte[] classFile, Call call) {
    MethodNode found = new MethodNode(0, call.method, call.descriptor, null, null);
    ClassVisitor others =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return name.equals(call.method) && descriptor.equals(call.descriptor) ? found : null;
          }
        };
    new ClassReader(classFile).accept(others, ClassReader.SKIP_DEBUG);
    return found;
  }

  /** ASM creates a label for every position that a table might refer to, used or not. */
  private static String withoutUnusedLabels(String text) {
    Map<String, Integer> mentions = new HashMap<>();
    Matcher labels = LABEL.matcher(text);
    while (labels.find()) {
      mentions.merge(labels.group(), 1, Integer::sum);
    }
    Map<String, String> numbers = new HashMap<>();
    return LABEL
        .matcher(
            text.lines()
                .filter(line -> mentions.getOrDefault(line.trim(), 2) > 1)
                .collect(Collectors.joining("\n")))
        .replaceAll(label -> numbers.computeIfAbsent(label.group(), l -> "L#" + numbers.size()));
  }
}
