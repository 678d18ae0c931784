package com.anaconda.aau.report.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes the marks of a fingerprint as text, and reads them. */
final class Marks {
  private static final int BITS = 7;

  private Marks() {}

  static String text(List<Fingerprint.Mark> marks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long before = 0;
    for (Fingerprint.Mark mark : marks) {
      long more = mark.length() - before;
      while (more >>> BITS != 0) {
        bytes.write((int) more | 1 << BITS);
        more >>>= BITS;
      }
      bytes.write((int) more);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(mark.hash()).array());
      before = mark.length();
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  static List<Fingerprint.Mark> of(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    List<Fingerprint.Mark> marks = new ArrayList<>();
    long length = 0;
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      for (int shift = 0; ; shift += BITS) {
        length += (next & 0x7FL) << shift;
        if (next >= 0) {
          break;
        }
        next = bytes.get();
      }
      marks.add(new Fingerprint.Mark(length, bytes.getInt()));
    }
    return marks;
  }
}
