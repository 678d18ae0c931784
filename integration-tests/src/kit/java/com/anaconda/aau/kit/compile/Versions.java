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
 * Finds the lowest or the newest version of a library that each caller runs with, in the file that
 * lists a client's versions: {@code library("Name", NameCaller.class).versions("group:name", "1
 * 2").with(..)}.
 */
final class Versions extends TreeScanner<Void, Void> {

  private final Map<String, List<String>> found = new HashMap<>();
  private final boolean newest;

  private Versions(boolean newest) {
    this.newest = newest;
  }

  /** Returns the lowest versions, keyed by the simple name of the caller. */
  static Map<String, List<String>> lowestIn(CompilationUnitTree file) {
    return in(file, false);
  }

  /** Returns the newest versions, keyed by the simple name of the caller. */
  static Map<String, List<String>> newestIn(CompilationUnitTree file) {
    return in(file, true);
  }

  private static Map<String, List<String>> in(CompilationUnitTree file, boolean newest) {
    Versions versions = new Versions(newest);
    versions.scan(file, null);
    return versions.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    Library library = Library.in(call);
    if (library == null) {
      return super.visitMethodInvocation(call, none);
    }
    if (library.newest == null) {
      return null;
    }
    if (newest) {
      found.put(library.caller, library.coordinates(library.newest));
    } else {
      found.putIfAbsent(library.caller, library.coordinates(library.lowest));
    }
    return null;
  }

  /** The library that a chain of calls describes. */
  private static final class Library {

    private final String caller;
    private String lowest;
    private String newest;
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
      } else if (method.equals("versions") && texts.size() > 1) {
        String first = texts.get(0);
        String[] numbers = texts.get(texts.size() - 1).split(" ");
        // Strings that are split in the source begin with a space.
        lowest = lowest == null ? first + ':' + texts.get(1).trim().split(" ")[0] : lowest;
        newest = first + ':' + numbers[numbers.length - 1];
      }
    }

    /** Returns the coordinates of a version and of everything that goes with it. */
    List<String> coordinates(String first) {
      String version = first.substring(first.lastIndexOf(':'));
      List<String> all = new ArrayList<>(List.of(first));
      others.forEach(other -> all.add(other.split(":").length == 2 ? other + version : other));
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
