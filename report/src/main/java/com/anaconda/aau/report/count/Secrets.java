package com.anaconda.aau.report.count;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps tokens out of the files. Uses a keyed hash for tokens that are only counted, and a cipher
 * for the names of organizations and installers, which a later report must show.
 */
public final class Secrets implements Serializable {
  /** The length of a key in bytes. */
  public static final int LENGTH = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SipHash hash;
  private final SecretKeySpec nonceKey;
  private final SecretKeySpec labelKey;

  /** Derives the secrets from a key. */
  public Secrets(byte[] key) {
    ByteBuffer hashKey = ByteBuffer.wrap(derive(key, "hash"));
    hash = new SipHash(hashKey.getLong(), hashKey.getLong());
    nonceKey = new SecretKeySpec(derive(key, "nonce"), "HmacSHA256");
    labelKey = new SecretKeySpec(derive(key, "label"), "AES");
  }

  /**
   * Returns the secrets for a run without a store. Their key is fixed, so that the same logs
   * produce the same report, byte for byte. This discloses nothing: the hashes are deleted when the
   * run ends, and until then the logs contain the tokens themselves anyway.
   */
  public static Secrets ofOneRun() {
    return new Secrets(new byte[LENGTH]);
  }

  private static byte[] derive(byte[] key, String purpose) {
    return mac(new SecretKeySpec(key, "HmacSHA256"), purpose.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] mac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  /** Returns the keyed hash. */
  public SipHash hash() {
    return hash;
  }

  /**
   * Encrypts a text. The same text always gives the same ciphertext, so that labels can be compared
   * without the key.
   */
  public byte[] encipher(byte[] text) {
    byte[] nonce = Arrays.copyOf(mac(nonceKey, text), NONCE);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text, 0, text.length);
    byte[] result = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, result, NONCE, sealed.length);
    return result;
  }

  /** Decrypts a label. */
  public byte[] decipher(byte[] label) {
    byte[] nonce = Arrays.copyOf(label, NONCE);
    return crypt(Cipher.DECRYPT_MODE, nonce, label, NONCE, label.length - NONCE);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] bytes, int from, int length) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, labelKey, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes, from, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The label was encrypted with another key", e);
    }
  }
}
