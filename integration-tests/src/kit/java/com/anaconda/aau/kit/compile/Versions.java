package com.anaconda.aau.kit.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the earliest version of a library that each caller runs with, in the file that lists a
 * client's versions: {@code library("Name", NameCaller.class).versions("group:name", "1
 * 2").with(..)}.
 */
final class Versions extends TreeScanner<Void, Void> {

  private final Map<String, List<String>> lowest = new HashMap<>();

  /** Returns the versions, keyed by the simple name of the caller. */
  static Map<String, List<String>> in(CompilationUnitTree file) {
    Versions versions = new Versions();
    versions.scan(file, null);
    return versions.lowest;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    Library library = Library.in(call);
    if (library == null) {
      return super.visitMethodInvocation(call, none);
    }
    if (library.artifact != null) {
      lowest.putIfAbsent(library.caller, library.coordinates());
    }
    return null;
  }

  /** The library that a chain of calls describes. */
  private static final class Library {

    private final String caller;
    private String artifact;
    private String version;
    private final List<String> others = new ArrayList<>();

    private Library(String caller) {
      this.caller = caller;
    }

    /** Returns null if the call describes no library. */
    static Library in(MethodInvocationTree call) {
      if (!(call.getMethodSelect() instanceof MemberSelectTree method)) {
        String caller = call.getArguments().size() == 2 ? typeIn(call.getArguments().get(1)) : null;
        return caller != null && call.getMethodSelect().toString().equals("library")
            ? new Library(caller)
            : null;
      }
      if (!(method.getExpression() instanceof MethodInvocationTree before)) {
        return null;
      }
      Library library = in(before);
      if (library != null) {
        library.add(method.getIdentifier().toString(), literals(call));
      }
      return library;
    }

    private void add(String method, List<String> texts) {
      if (method.equals("with")) {
        others.addAll(texts);
      } else if (method.equals("versions") && artifact == null && texts.size() > 1) {
        artifact = texts.get(0);
        version = texts.get(1).split(" ")[0];
      }
    }

    List<String> coordinates() {
      List<String> all = new ArrayList<>(List.of(artifact + ':' + version));
      others.forEach(
          other -> all.add(other.split(":").length == 2 ? other + ':' + version : other));
      return all;
    }
  }

  private static List<String> literals(MethodInvocationTree call) {
    List<String> texts = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
          if (literal.getValue() instanceof String text) {
            texts.add(text);
          }
          return null;
        }
      }.scan(argument, null);
    }
    return texts;
  }

  /** Returns the type of a class literal. */
  private static String typeIn(ExpressionTree caller) {
    return caller instanceof MemberSelectTree type ? type.getExpression().toString() : null;
  }
}
