package com.anaconda.aau.agent.weave.catalog;

/** How a shaded copy of a client renamed the client's package. */
public final class Relocation {

  /** The relocation of a client that was not renamed. */
  public static final Relocation NONE = new Relocation(null, null, null);

  private final String from;
  private final String to;

  /** The relocation of a library that was renamed along with the client, or null. */
  private final Relocation other;

  private Relocation(String from, String to, Relocation other) {
    this.from = from;
    this.to = to;
    this.other = other;
  }

  /** Returns the relocation of package {@code from} to {@code to}, both with slashes. */
  static Relocation of(String from, String to) {
    return from.equals(to) ? NONE : new Relocation(from + '/', to + '/', null);
  }

  /**
   * Returns this relocation extended by a second package that was moved below the same parent
   * package as the client's.
   */
  Relocation with(String otherPackage) {
    if (this == NONE || !to.endsWith(from)) {
      return this;
    }
    String below = to.substring(0, to.length() - from.length());
    return new Relocation(from, to, of(otherPackage, below + otherPackage));
  }

  /** Returns a class's name in the copy. */
  public String className(String original) {
    if (this != NONE && original.startsWith(from)) {
      return to + original.substring(from.length());
    }
    return other == null ? original : other.className(original);
  }

  /** Returns a method's or field's descriptor in the copy. */
  public String descriptor(String original) {
    String renamed = this == NONE ? original : original.replace('L' + from, 'L' + to);
    return other == null ? renamed : other.descriptor(renamed);
  }

  /** Returns a class as if it had been relocated along with the client. */
  public byte[] classFile(byte[] original) {
    return this == NONE ? original : ClassRenamer.rename(original, this);
  }
}
