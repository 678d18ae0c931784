package com.anaconda.aau.agent.weave.patch;

import com.anaconda.aau.agent.weave.catalog.Call;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The calls that could be inserted into the methods of a class. */
final class PossibleCalls {

  private PossibleCalls() {}

  /** Returns every call that could be inserted into the class. */
  static List<Call> in(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG);
    List<Call> calls = new ArrayList<>();
    for (MethodNode method : node.methods) {
      boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
      boolean hasThis = !isStatic && !method.name.equals("<init>");
      Type[] arguments = Type.getArgumentTypes(method.desc);
      if (isStatic && arguments.length > 0 && arguments[0].getSort() == Type.OBJECT) {
        calls.add(Call.onStaticArgument(1, method.name, method.desc, "rewrite"));
      }
      if (isStatic && arguments.length > 1 && arguments[1].getSort() == Type.OBJECT) {
        Call call = Call.onStaticArgument(2, method.name, method.desc, "rewrite");
        calls.add(arguments[0].getSort() == Type.OBJECT ? call.with(1) : call);
      }
      if (isStatic && arguments.length > 2 && arguments[2].getSort() == Type.OBJECT) {
        calls.add(Call.onStaticArgument(3, method.name, method.desc, "rewrite"));
      }
      if (method.name.equals("<init>")
          && arguments.length > 2
          && arguments[2].getSort() == Type.OBJECT) {
        Call call = Call.onArgument(3, method.name, method.desc, "rewrite");
        calls.add(arguments[1].getSort() == Type.OBJECT ? call.with(2) : call);
      }
      if (hasThis && method.instructions.size() > 0) {
        if (arguments.length > 0 && arguments[0].getSort() == Type.OBJECT) {
          calls.add(Call.onArgument(1, method.name, method.desc, "rewrite"));
        }
        if (arguments.length > 1 && arguments[1].getSort() == Type.OBJECT) {
          Call call = Call.onArgument(2, method.name, method.desc, "rewrite");
          calls.add(arguments[0].getSort() == Type.OBJECT ? call.with(1) : call);
        }
        if (arguments.length > 2 && arguments[2].getSort() == Type.OBJECT) {
          calls.add(Call.onArgument(3, method.name, method.desc, "rewrite"));
        }
        if (arguments.length > 4 && arguments[4].getSort() == Type.OBJECT) {
          calls.add(Call.onArgument(5, method.name, method.desc, "rewrite"));
        }
        if (Type.getReturnType(method.desc).getSort() == Type.OBJECT) {
          calls.add(Call.onResult(method.name, method.desc, "rewrite"));
        }
      }
    }
    return calls;
  }
}
