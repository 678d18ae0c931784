package com.anaconda.aau.core.unlinkable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * HMAC-SHA256 with a fixed key (RFC 2104). Immutable.
 *
 * <p>The JDK's own {@code Mac} looks for providers and checks their signatures, which must not
 * happen on a thread of the application. A digest that has already consumed the key can be copied
 * without any of that.
 */
final class HmacSha256 {
  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest inner;
  private final MessageDigest outer;

  /**
   * Creates a function for a key of at most 64 bytes, as every token is.
   *
   * @throws CloneNotSupportedException if the JDK's digest cannot be copied
   */
  HmacSha256(String key) throws NoSuchAlgorithmException, CloneNotSupportedException {
    byte[] bytes = key.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > BLOCK) {
      throw new IllegalArgumentException("key too long");
    }
    this.inner = begun(bytes, INNER);
    this.outer = begun(bytes, OUTER);
    of(""); // fails here rather than during a request
  }

  private static MessageDigest begun(byte[] key, byte pad) throws NoSuchAlgorithmException {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(padded);
    return digest;
  }

  /** Returns the code of a text. */
  byte[] of(String text) throws CloneNotSupportedException {
    MessageDigest first = (MessageDigest) inner.clone();
    MessageDigest second = (MessageDigest) outer.clone();
    return second.digest(first.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
