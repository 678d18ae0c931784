package com.anaconda.aau.report.count;

import com.anaconda.aau.report.log.Bytes;
import java.io.Serializable;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012), a keyed hash that is fast for short inputs. Without
 * the key, even someone who knows a token cannot tell whether it is among the hashes.
 */
public final class SipHash implements Serializable {
  private final long k0;
  private final long k1;

  /** Creates a hash with a 128-bit key. */
  public SipHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  /** Returns the hash of a range. */
  public long hash(byte[] bytes, int from, int to) {
    long v0 = k0 ^ 0x736f6d6570736575L;
    long v1 = k1 ^ 0x646f72616e646f6dL;
    long v2 = k0 ^ 0x6c7967656e657261L;
    long v3 = k1 ^ 0x7465646279746573L;
    int length = to - from;
    int whole = from + (length & ~7);
    int at = from;
    boolean last = false;
    long word = 0;
    // Process the words, the last of which is padded and contains the length, and then run four
    // final rounds.
    while (true) {
      if (at < whole) {
        word = Bytes.longAt(bytes, at);
        at += 8;
      } else {
        word = (long) length << 56 | rest(bytes, at, to, length);
        last = true;
      }
      v3 ^= word;
      for (int round = 0; round < 2; round++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= word;
      if (last) {
        break;
      }
    }
    v2 ^= 0xFF;
    for (int round = 0; round < 4; round++) {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  /** Returns the bytes after the last whole word. */
  private static long rest(byte[] bytes, int from, int to, int length) {
    if (length >= Long.BYTES && from < to) {
      // Read the word that ends with these bytes: one access instead of up to seven.
      return Bytes.longAt(bytes, to - Long.BYTES) >>> Long.SIZE - Byte.SIZE * (to - from);
    }
    long rest = 0;
    for (int i = 0; from + i < to; i++) {
      rest |= (bytes[from + i] & 0xFFL) << Byte.SIZE * i;
    }
    return rest;
  }
}
