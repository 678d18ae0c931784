package com.anaconda.aau.build;

import java.util.List;

/**
 * One annotation of a hook, which stands for rows of the catalog that differ only in their class.
 *
 * @param root the package that shading renames, empty for the JDK's classes
 * @param using a member that the class must use, or empty
 * @param library a package that shading may rename as well, or empty
 * @param fits the coordinates of the libraries that tests check the row against
 */
record Row(
    String hook,
    String root,
    List<String> classes,
    List<Call> calls,
    String using,
    String library,
    List<String> fits) {

  /** A call to the hook. */
  record Call(
      String method,
      String descriptor,
      int argument,
      boolean onResult,
      boolean isStatic,
      int with,
      String to) {}

  boolean isOfJdk() {
    return root.isEmpty();
  }

  /** Returns the class's original name. */
  String className(String name) {
    return isOfJdk() ? name : root + '/' + name;
  }

  /** Fails the build if the row cannot be checked. */
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
