package com.anaconda.aau.agent.weave.patch;

import com.anaconda.aau.agent.weave.catalog.ClassFile;

/**
 * Copies a StackMapTable (JVMS 4.7.4) for code that has moved.
 *
 * <p>Each frame stores its distance from the previous one, so only the first frame changes.
 * References to {@code new} instructions are absolute, so all of them change.
 */
final class FrameShift {

  private static final int UNINITIALIZED = 8;
  private static final int OBJECT = 7;

  private final ClassFile in;
  private final PatchWriter out;
  private final int distance;
  private int position;

  FrameShift(ClassFile in, PatchWriter out, int distance) {
    this.in = in;
    this.out = out;
    this.distance = distance;
  }

  /** Returns false if the table contains an unknown kind of frame. */
  boolean copy(int attribute) {
    out.copy(attribute, attribute + 2);
    int start = out.position();
    out.u4(0);
    int frames = in.u2(attribute + 6);
    out.u2(frames);
    position = attribute + 8;
    for (int i = 0; i < frames; i++) {
      if (!copyFrame(i == 0 ? distance : 0)) {
        return false;
      }
    }
    out.u4At(start, out.position() - start - 4);
    return true;
  }

  private boolean copyFrame(int shift) {
    int kind = in.u1(position++);
    if (kind < 64) {
      compact(0, kind + shift, 251); // same locals, empty stack
    } else if (kind < 128) {
      compact(64, kind - 64 + shift, 247); // same locals, one value on the stack
      copyTypes(1);
    } else if (kind < 247) {
      return false;
    } else {
      out.u1(kind);
      out.u2(in.u2(position) + shift);
      position += 2;
      copyRest(kind);
    }
    return true;
  }

  /** Writes a frame; a distance of less than 64 is encoded in the kind. */
  private void compact(int base, int delta, int extended) {
    if (delta < 64) {
      out.u1(base + delta);
    } else {
      out.u1(extended);
      out.u2(delta);
    }
  }

  private void copyRest(int kind) {
    if (kind == 247) {
      copyTypes(1);
    } else if (kind >= 252 && kind <= 254) {
      copyTypes(kind - 251); // additional locals
    } else if (kind == 255) {
      copyCountedTypes(); // locals
      copyCountedTypes(); // stack
    }
  }

  private void copyCountedTypes() {
    int count = in.u2(position);
    out.u2(count);
    position += 2;
    copyTypes(count);
  }

  private void copyTypes(int count) {
    for (int i = 0; i < count; i++) {
      int type = in.u1(position++);
      out.u1(type);
      if (type == OBJECT || type == UNINITIALIZED) {
        out.u2(in.u2(position) + (type == UNINITIALIZED ? distance : 0));
        position += 2;
      }
    }
  }
}
