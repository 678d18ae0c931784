package com.anaconda.aau.agent.weave.catalog;

/** A row of the {@link ClientCatalog}. Class names are internal names, with slashes. */
public final class ClientClass {

  /** The package that relocation replaces, or null for a class of the JDK. */
  private final String root;

  /** The class name below {@link #root}, or the full name. */
  private final String name;

  /** The internal name of the hook, without relocation. */
  public final String hook;

  /** The calls to the hook in this class. */
  public final Call[] calls;

  /** A name that the class must use, or null. */
  private final String used;

  /** The package of a library that shading may rename along with the client, or null. */
  private final String library;

  private ClientClass(
      String root, String name, String hook, Call[] calls, String used, String library) {
    this.root = root;
    this.name = name;
    this.hook = hook;
    this.calls = calls;
    this.used = used;
    this.library = library;
  }

  /** Returns a row for a class of the JDK, which is never relocated. */
  public static ClientClass ofJdk(String name, String hook, Call... calls) {
    return new ClientClass(null, name, hook, calls, null, null);
  }

  /**
   * Returns a row for the class {@code name} below the package {@code root} or any package that
   * replaces it.
   */
  static ClientClass of(String root, String name, String hook, Call... calls) {
    return new ClientClass(root, name, hook, calls, null, null);
  }

  /**
   * Returns the same row restricted to classes that use a member of this name. This distinguishes
   * two versions of a client whose classes are otherwise alike.
   */
  ClientClass using(String member) {
    return new ClientClass(root, name, hook, calls, member, library);
  }

  /**
   * Returns the same row, for a class whose methods also use types of another library. Shading may
   * rename that library, too.
   */
  ClientClass onLibrary(String otherPackage) {
    return new ClientClass(root, name, hook, calls, used, otherPackage);
  }

  boolean matches(String className) {
    if (root == null) {
      return className.equals(name);
    }
    int rootLength = className.length() - name.length() - 1;
    return rootLength > 0 && className.charAt(rootLength) == '/' && className.endsWith(name);
  }

  /** Returns whether the row may fit, apart from the methods, which the weaver checks. */
  public boolean mayBe(byte[] classFile) {
    return used == null || new ClassFile(classFile).hasText(used);
  }

  /** Returns whether the class has its original name, without relocation. */
  boolean isOriginal(String className) {
    return className.equals(className());
  }

  /**
   * Returns how the copy that contains this class was renamed. The name must match ({@link
   * #matches}).
   */
  public Relocation relocationOf(String className) {
    return root == null
        ? Relocation.NONE
        : Relocation.of(root, className.substring(0, className.length() - name.length() - 1));
  }

  /**
   * Returns how the copy was renamed if its library was renamed as well, or null if the row names
   * no library.
   */
  public Relocation relocationWithLibraryOf(String className) {
    return library == null ? null : relocationOf(className).with(library);
  }

  boolean isRelocatable() {
    return root != null;
  }

  /** Returns the class's original name. */
  public String className() {
    return root == null ? name : className(root);
  }

  /**
   * Returns the class's name in a copy that has {@code actualRoot} in place of the client's
   * package.
   */
  public String className(String actualRoot) {
    return actualRoot + '/' + name;
  }
}
