package com.anaconda.aau.it.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Resolves a hook's references against a version of its client: each class, method and field must
 * exist, be of the right kind and be accessible to the hook. (The JVM would only resolve them on
 * the first request, and the hook would then leave that request unchanged.)
 */
final class HookReferences {

  private static final String BRIDGE = "java/net/AauBridge";

  private final ClassFiles library;
  private final ClassNode hook = new ClassNode();

  HookReferences(ClassFiles library, byte[] hook) {
    this.library = library;
    new ClassReader(hook).accept(this.hook, ClassReader.SKIP_DEBUG);
  }

  /**
   * The unresolved references among the hook's supertypes and everything reachable from one of its
   * methods.
   */
  List<String> unresolved(String hookMethod) {
    Set<String> problems = new TreeSet<>();
    parentsOf(hook).stream()
        .filter(parent -> isKnown(parent) && find(parent) == null)
        .forEach(problems::add);
    Set<MethodNode> reached = new HashSet<>();
    Deque<MethodNode> waiting = new ArrayDeque<>();
    for (MethodNode method : hook.methods) {
      if (method.name.equals(hookMethod) && (method.access & Opcodes.ACC_PUBLIC) != 0) {
        waiting.add(method);
      }
    }
    while (!waiting.isEmpty()) {
      MethodNode method = waiting.remove();
      if (reached.add(method)) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof MethodInsnNode call && call.owner.equals(hook.name)) {
            hook.methods.stream()
                .filter(own -> own.name.equals(call.name) && own.desc.equals(call.desc))
                .forEach(waiting::add);
          } else {
            check(instruction, problems);
          }
        }
      }
    }
    return new ArrayList<>(problems);
  }

  private void check(AbstractInsnNode instruction, Set<String> problems) {
    if (instruction instanceof TypeInsnNode type) {
      String name = type.desc.replaceFirst("^\\[+L(.*);$", "$1");
      boolean isOther = !name.startsWith("[") && !name.equals(hook.name);
      if (isOther && isKnown(name) && find(name) == null) {
        problems.add(name);
      }
    } else if (instruction instanceof MethodInsnNode call && !call.owner.equals(BRIDGE)) {
      if (!resolves(call)) {
        problems.add(call.owner + "." + call.name + call.desc);
      }
    } else if (instruction instanceof FieldInsnNode field && !field.owner.equals(hook.name)) {
      if (!resolves(field)) {
        problems.add(field.owner + "." + field.name);
      }
    }
  }

  /** Returns whether a class and all its supertypes are in the jars examined. */
  private boolean isKnown(String name) {
    ClassNode type = library.find(name);
    return type == null
        ? library.wouldHave(name)
        : parentsOf(type).stream().allMatch(this::isKnown);
  }

  private boolean resolves(MethodInsnNode call) {
    if (!isKnown(call.owner)) {
      return true;
    }
    ClassNode owner = find(call.owner);
    if (owner == null || call.itf != ((owner.access & Opcodes.ACC_INTERFACE) != 0)) {
      return false;
    }
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    return hierarchyOf(owner).stream()
        .anyMatch(
            type ->
                type.methods.stream()
                    .anyMatch(
                        method ->
                            method.name.equals(call.name)
                                && method.desc.equals(call.desc)
                                && isStatic == ((method.access & Opcodes.ACC_STATIC) != 0)
                                && isAccessible(type, method.access)));
  }

  private boolean resolves(FieldInsnNode reference) {
    if (!isKnown(reference.owner)) {
      return true;
    }
    ClassNode owner = find(reference.owner);
    boolean isStatic =
        reference.getOpcode() == Opcodes.GETSTATIC || reference.getOpcode() == Opcodes.PUTSTATIC;
    boolean isWritten =
        reference.getOpcode() == Opcodes.PUTFIELD || reference.getOpcode() == Opcodes.PUTSTATIC;
    if (owner == null) {
      return false;
    }
    for (ClassNode type : hierarchyOf(owner)) {
      for (FieldNode field : type.fields) {
        if (field.name.equals(reference.name) && field.desc.equals(reference.desc)) {
          return isStatic == ((field.access & Opcodes.ACC_STATIC) != 0)
              && !(isWritten && (field.access & Opcodes.ACC_FINAL) != 0)
              && isAccessible(type, field.access);
        }
      }
    }
    return false;
  }

  /** A class that exists and is accessible to the hook, or null. */
  private ClassNode find(String name) {
    ClassNode type = library.find(name);
    return type != null && isAccessible(type, type.access) ? type : null;
  }

  /** The class and all its supertypes. */
  private List<ClassNode> hierarchyOf(ClassNode type) {
    List<ClassNode> all = new ArrayList<>(List.of(type));
    for (String parent : parentsOf(type)) {
      ClassNode node = library.find(parent);
      if (node != null) {
        all.addAll(hierarchyOf(node));
      }
    }
    return all;
  }

  private static List<String> parentsOf(ClassNode type) {
    List<String> parents = new ArrayList<>(type.interfaces);
    if (type.superName != null) {
      parents.add(type.superName);
    }
    return parents;
  }

  /** Returns whether a member is public, or non-private and in the hook's own package. */
  private boolean isAccessible(ClassNode type, int access) {
    return (access & Opcodes.ACC_PUBLIC) != 0
        || (access & Opcodes.ACC_PRIVATE) == 0 && packageOf(type).equals(packageOf(hook));
  }

  private static String packageOf(ClassNode type) {
    return type.name.substring(0, type.name.lastIndexOf('/') + 1);
  }
}
