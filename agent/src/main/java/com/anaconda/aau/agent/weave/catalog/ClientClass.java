package com.anaconda.aau.agent.weave.catalog;

/** A row of the {@link ClientCatalog}. Class names are internal ones, with slashes. */
public final class ClientClass {

  /** The package that relocation replaces, null for a class of the JDK. */
  private final String root;

  /** The class, below {@link #root} or as a whole. */
  private final String name;

  public final String hook;
  public final Call[] calls;

  /** A name that the class must use, null for none. */
  private final String used;

  /** The package of a library that shading may rename with the client, null for none. */
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

  /** A class of the JDK, which has one name only. */
  public static ClientClass ofJdk(String name, String hook, Call... calls) {
    return new ClientClass(null, name, hook, calls, null, null);
  }

  /** The class {@code name} below the package {@code root}, or below any other in its place. */
  static ClientClass of(String root, String name, String hook, Call... calls) {
    return new ClientClass(root, name, hook, calls, null, null);
  }

  /**
   * The same for a class whose code uses a member of this name. For two versions of a client that
   * differ in nothing else that can be seen in the class.
   */
  ClientClass using(String member) {
    return new ClientClass(root, name, hook, calls, member, library);
  }

  /** The same for a class whose methods name types of a library, which may be renamed with it. */
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

  /** The methods aside, which the weaver looks up. */
  public boolean mayBe(byte[] classFile) {
    return used == null || new ClassFile(classFile).hasText(used);
  }

  /** Whether the class has the name that it has where nothing is relocated. */
  boolean isOriginal(String className) {
    return className.equals(className());
  }

  /** How the copy that has this class was renamed. Only for a name that {@link #matches}. */
  public Relocation relocationOf(String className) {
    return root == null
        ? Relocation.NONE
        : Relocation.of(root, className.substring(0, className.length() - name.length() - 1));
  }

  /** How the copy was renamed if its library was, too; null when the client is on none. */
  public Relocation relocationWithLibraryOf(String className) {
    return library == null ? null : relocationOf(className).with(library);
  }

  boolean isRelocatable() {
    return root != null;
  }

  /** The class's name where nothing is relocated. */
  public String className() {
    return root == null ? name : className(root);
  }

  /** The class's name in a copy that has {@code actualRoot} in place of the client's package. */
  public String className(String actualRoot) {
    return actualRoot + '/' + name;
  }
}
