package com.anaconda.aau.agent.weave;

/** How a shaded copy of a client renamed the client's package. */
final class Relocation {

  static final Relocation NONE = new Relocation(null, null);

  private final String from;
  private final String to;

  private Relocation(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** From the package {@code from} to {@code to}, both with slashes. */
  static Relocation of(String from, String to) {
    return from.equals(to) ? NONE : new Relocation(from + '/', to + '/');
  }

  /** The name that a class has in the copy. */
  String className(String original) {
    return this != NONE && original.startsWith(from)
        ? to + original.substring(from.length())
        : original;
  }

  /** The descriptor that a method or field has in the copy. */
  String descriptor(String original) {
    return this == NONE ? original : original.replace('L' + from, 'L' + to);
  }

  /** A class as it would be if it had been relocated with the client. */
  byte[] classFile(byte[] original) {
    return this == NONE ? original : ClassRenamer.rename(original, this);
  }
}
