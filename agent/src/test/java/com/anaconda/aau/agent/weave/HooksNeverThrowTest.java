package com.anaconda.aau.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.agent.inject.HookInjector;
import com.anaconda.aau.agent.weave.catalog.ClientCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks the bytecode of every hook method that a client calls: it must catch everything. A shaded
 * copy may lack any class or member that a hook mentions, and the resulting error would otherwise
 * make the request fail.
 */
class HooksNeverThrowTest {

  @TestFactory
  Stream<DynamicTest> noExceptionEscapesAMethodThatAClientCalls() {
    return Stream.of(ClientCatalog.all())
        .flatMap(
            client ->
                Stream.of(client.calls).map(call -> client.hook + "." + call.hookMethod).distinct())
        .distinct()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertNothingEscapes(name)));
  }

  /** Includes the class initializer, which runs first. */
  private static void assertNothingEscapes(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    Uncaught hook = Uncaught.of(name.substring(0, dot));
    assertEquals(List.of(), hook.of(name.substring(dot + 1), new HashSet<>()));
    assertEquals(List.of(), hook.of("<clinit>", new HashSet<>()));
  }

  /** Collects the instructions that may throw and are outside any handler. */
  private static final class Uncaught extends ClassVisitor {

    private final String className;
    private final Map<String, List<String>> foreign = new HashMap<>();

    /** The hook's own methods that are called outside any handler. */
    private final Map<String, List<String>> own = new HashMap<>();

    private Uncaught(String className) {
      super(Opcodes.ASM9);
      this.className = className;
    }

    static Uncaught of(String hook) throws IOException {
      Uncaught uncaught = new Uncaught(hook);
      new ClassReader(HookInjector.read(hook)).accept(uncaught, 0);
      return uncaught;
    }

    List<String> of(String method, Set<String> seen) {
      List<String> all = new ArrayList<>(foreign.getOrDefault(method, List.of()));
      if (seen.add(method)) {
        own.getOrDefault(method, List.of()).forEach(called -> all.addAll(of(called, seen)));
      }
      return all;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      List<String> throwing = foreign.computeIfAbsent(name, first -> new ArrayList<>());
      List<String> calling = own.computeIfAbsent(name, first -> new ArrayList<>());
      return new MethodVisitor(Opcodes.ASM9) {

        private final Map<Label, Integer> catching = new HashMap<>();
        private int depth;

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
          if ("java/lang/Throwable".equals(type)) {
            catching.merge(start, 1, Integer::sum);
            catching.merge(end, -1, Integer::sum);
          }
        }

        @Override
        public void visitLabel(Label label) {
          depth += catching.getOrDefault(label, 0);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          if (opcode == Opcodes.INVOKESTATIC && owner.equals(className)) {
            add(calling, called);
          } else {
            add(throwing, name + " calls " + owner + "." + called);
          }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          if (!owner.equals(className)) {
            add(throwing, name + " uses " + owner + "." + field);
          }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
          add(throwing, name + " names " + type);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          add(throwing, name + " has a lambda");
        }

        private void add(List<String> found, String what) {
          if (depth == 0) {
            found.add(what);
          }
        }
      };
    }
  }
}
