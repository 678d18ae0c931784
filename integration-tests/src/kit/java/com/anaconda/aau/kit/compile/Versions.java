package com.anaconda.aau.kit.compile;

import com.anaconda.aau.kit.CatalogRows;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the lowest or the newest version of a library that each caller runs with, in the file that
 * lists a client's versions: {@code library("Name", NameCaller.class).versionsOf("AauNameHook", "1
 * 2").with(..)}.
 */
final class Versions extends TreeScanner<Void, Void> {

  private final Map<String, List<String>> found = new HashMap<>();
  private final CatalogRows rows;
  private final boolean newest;

  private Versions(CatalogRows rows, boolean newest) {
    this.rows = rows;
    this.newest = newest;
  }

  /**
   * Returns the newest versions or else the lowest, keyed by the simple name of the caller.
   *
   * @param rows the rows of the hooks that the file refers to
   */
  static Map<String, List<String>> in(CompilationUnitTree file, CatalogRows rows, boolean newest) {
    Versions versions = new Versions(rows, newest);
    versions.scan(file, null);
    return versions.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    Library library = Library.in(call, rows);
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
    private final CatalogRows rows;
    private String lowest;
    private String newest;
    private final List<String> others = new ArrayList<>();

    private Library(String caller, CatalogRows rows) {
      this.caller = caller;
      this.rows = rows;
    }

    /** Returns null if the call describes no library. */
    static Library in(MethodInvocationTree call, CatalogRows rows) {
      if (!(call.getMethodSelect() instanceof MemberSelectTree method)) {
        String caller = call.getArguments().size() == 2 ? typeIn(call.getArguments().get(1)) : null;
        return caller != null && call.getMethodSelect().toString().equals("library")
            ? new Library(caller, rows)
            : null;
      }
      if (!(method.getExpression() instanceof MethodInvocationTree before)) {
        return null;
      }
      Library library = in(before, rows);
      if (library != null) {
        library.add(method.getIdentifier().toString(), call);
      }
      return library;
    }

    private void add(String method, MethodInvocationTree call) {
      List<String> texts = literals(call);
      if (method.equals("with")) {
        others.addAll(texts);
      } else if (texts.size() == call.getArguments().size()) {
        switch (method) {
          case "versions" -> addVersions(inArtifact(texts));
          case "versionsOf" -> addVersions(ofHook(texts));
          default -> {}
        }
      }
    }

    private static List<String> inArtifact(List<String> texts) {
      return Stream.of(texts.get(1).split(" ")).map(it -> texts.get(0) + ':' + it).toList();
    }

    private List<String> ofHook(List<String> texts) {
      return texts.size() == 2
          ? rows.versions(texts.get(0), "", texts.get(1))
          : rows.versions(texts.get(0), texts.get(1), texts.get(2));
    }

    private void addVersions(List<String> coordinates) {
      if (!coordinates.isEmpty()) {
        lowest = lowest == null ? coordinates.get(0) : lowest;
        newest = coordinates.get(coordinates.size() - 1);
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

  /** Returns the text of each argument that consists of string literals only. */
  private static List<String> literals(MethodInvocationTree call) {
    List<String> texts = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      StringBuilder text = new StringBuilder();
      boolean[] isComplete = {true};
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
          text.append(literal.getValue());
          return null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void none) {
          isComplete[0] = false;
          return null;
        }
      }.scan(argument, null);
      if (isComplete[0]) {
        texts.add(text.toString());
      }
    }
    return texts;
  }

  /** Returns the type of a class literal. */
  private static String typeIn(ExpressionTree caller) {
    return caller instanceof MemberSelectTree type ? type.getExpression().toString() : null;
  }
}
