package com.anaconda.aau.agent.weave.catalog;

/**
 * A class file, parsed only as far as patching one method requires (JVMS, chapter 4).
 *
 * <p>All positions are indexes into {@link #bytes}.
 */
public final class ClassFile {

  private static final int CONSTANT_POOL_COUNT = 8;
  private static final int FIRST_CONSTANT = 10;
  private static final int UTF8 = 1;

  /** The content of the class file. */
  public final byte[] bytes;

  /** The position of each constant's tag. */
  private final int[] constants;

  /** The position after the constant pool. */
  public final int endOfConstants;

  /** Parses the constant pool. */
  public ClassFile(byte[] bytes) {
    this.bytes = bytes;
    this.constants = new int[u2(CONSTANT_POOL_COUNT)];
    int position = FIRST_CONSTANT;
    // One loop without calls: it runs before the JVM compiles anything, several hundred times.
    for (int i = 1; i < constants.length; i++) {
      constants[i] = position;
      switch (bytes[position]) {
        case UTF8:
          position += 3 + ((bytes[position + 1] & 0xFF) << 8 | bytes[position + 2] & 0xFF);
          break;
        case 7: // class
        case 8: // string
        case 16: // method type
        case 19: // module
        case 20: // package
          position += 3;
          break;
        case 15: // method handle
          position += 4;
          break;
        case 3: // int
        case 4: // float
        case 9: // field
        case 10: // method
        case 11: // interface method
        case 12: // name and type
        case 17: // dynamic
        case 18: // invoke dynamic
          position += 5;
          break;
        case 5: // long
        case 6: // double
          position += 9;
          i++; // takes two entries
          break;
        default:
          throw new IllegalArgumentException("constant of kind " + bytes[position]);
      }
    }
    this.endOfConstants = position;
  }

  /** Returns the byte at a position. */
  public int u1(int position) {
    return bytes[position] & 0xFF;
  }

  /** Returns the unsigned 16-bit number at a position. */
  public int u2(int position) {
    return (bytes[position] & 0xFF) << 8 | bytes[position + 1] & 0xFF;
  }

  /** Returns the 32-bit number at a position. */
  public int u4(int position) {
    // Without u2, which the JVM would compile if a first request called it more often.
    return bytes[position] << 24
        | (bytes[position + 1] & 0xFF) << 16
        | (bytes[position + 2] & 0xFF) << 8
        | bytes[position + 3] & 0xFF;
  }

  /** Returns the number of entries in the constant pool, plus one. */
  public int countOfConstants() {
    return constants.length;
  }

  /** Returns whether the constant pool contains this ASCII name. */
  boolean hasText(String text) {
    for (int i = 1; i < constants.length; i++) {
      if (isText(i, text)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the constant is this ASCII text. */
  public boolean isText(int constant, String text) {
    int position = constants[constant];
    int length = text.length();
    if (bytes[position] != UTF8 || u2(position + 1) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[position + 3 + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the position of the method's access flags, or -1 if there is no such method. */
  public int method(String name, String descriptor) {
    int position = endOfConstants + 6;
    position += 2 + 2 * u2(position); // interfaces
    int fields = u2(position);
    position += 2;
    for (int i = 0; i < fields; i++) {
      position = endOfAttributes(position + 6);
    }
    int methods = u2(position);
    position += 2;
    for (int i = 0; i < methods; i++) {
      if (isText(u2(position + 2), name) && isText(u2(position + 4), descriptor)) {
        return position;
      }
      position = endOfAttributes(position + 6);
    }
    return -1;
  }

  /**
   * Returns the position of the attribute with the given name in a list of attributes, or -1 if
   * there is none.
   */
  public int attribute(int list, String name) {
    int position = list + 2;
    for (int i = u2(list); i > 0; i--) {
      if (isText(u2(position), name)) {
        return position;
      }
      position = endOfAttribute(position);
    }
    return -1;
  }

  /** Returns the position after an attribute. */
  public int endOfAttribute(int attribute) {
    int length = u4(attribute + 2);
    if (length < 0 || length > bytes.length) {
      // A negative length would cause an endless loop.
      throw new IllegalArgumentException("attribute of length " + length);
    }
    return attribute + 6 + length;
  }

  private int endOfAttributes(int list) {
    int position = list + 2;
    for (int i = u2(list); i > 0; i--) {
      position = endOfAttribute(position);
    }
    return position;
  }
}
