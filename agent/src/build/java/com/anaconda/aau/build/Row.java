package com.anaconda.aau.build;

import java.util.List;

/**
 * An annotation of a hook: rows of the catalog that differ in nothing but their class.
 *
 * @param root the package that shading renames, empty for the JDK's classes
 * @param using a member that the class must use, empty for none
 * @param library a package that shading may rename as well, empty for none
 * @param fits the coordinates that the row is checked against
 */
record Row(
    String hook,
    String root,
    List<String> classes,
    List<Call> calls,
    String using,
    String library,
    List<String> fits) {

  /** A call of the hook. */
  record Call(
      String method,
      String descriptor,
      int argument,
      boolean onResult,
      boolean isStatic,
      boolean withFirstArgument,
      String to) {}

  boolean isOfJdk() {
    return root.isEmpty();
  }

  /** The class's name where nothing is relocated. */
  String className(String name) {
    return isOfJdk() ? name : root + '/' + name;
  }

  /** Fails the build for a row that nobody could check. */
  Row checked() {
    if (isOfJdk() != fits.isEmpty()) {
      throw new IllegalStateException(hook + ": a row needs `fits`, and only the JDK's has none");
    }
    for (String coordinates : fits) {
      if (!coordinates.matches("[^:]+:[^:]+:[^:]+")) {
        throw new IllegalStateException(hook + ": not group:artifact:version: " + coordinates);
      }
    }
    return this;
  }
}
