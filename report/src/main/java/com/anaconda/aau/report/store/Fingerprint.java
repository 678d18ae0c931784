package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.SipHash;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/**
 * Identifies a text that was counted, whatever the name and compression of its file: a rotated log
 * is the same text under another name.
 *
 * @param headLength the number of bytes covered by {@code head}
 * @param head a keyed hash of the beginning of the text
 * @param length the number of bytes that were counted
 * @param checksum the checksum of those bytes
 */
record Fingerprint(int headLength, long head, long length, long checksum) {
  /** Long enough to cover several lines and their times. */
  static final int HEAD = 4096;

  /**
   * Returns the fingerprint of the first {@code length} bytes of a text, or null if the text is
   * shorter.
   */
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
