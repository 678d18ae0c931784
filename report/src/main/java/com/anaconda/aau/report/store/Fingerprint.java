package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.SipHash;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/**
 * Which text was counted, whatever its file is called now and however it is compressed: a log that
 * was rotated is the same text under another name.
 *
 * @param headLength how many bytes of its beginning are in the next
 * @param head a keyed hash of its beginning
 * @param length how many bytes of it were counted
 * @param checksum of all of them
 */
record Fingerprint(int headLength, long head, long length, long checksum) {
  /** Long enough to hold several lines with their times. */
  static final int HEAD = 4096;

  /** The fingerprint of the first so many bytes of a text; null when it has fewer. */
  static Fingerprint of(InputStream text, long length, SipHash hash) throws IOException {
    byte[] head = text.readNBytes((int) Math.min(HEAD, length));
    CRC32C checksum = new CRC32C();
    checksum.update(head, 0, head.length);
    byte[] buffer = new byte[256 * 1024];
    long left = length - head.length;
    while (left > 0) {
      int read = text.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return null;
      }
      checksum.update(buffer, 0, read);
      left -= read;
    }
    return new Fingerprint(
        head.length, hash.hash(head, 0, head.length), length, checksum.getValue());
  }
}
