package com.anaconda.aau.it.harness;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum that a Maven repository stores beside each file. */
public final class Sha1 {

  /** The extension of a checksum file. */
  public static final String EXTENSION = ".sha1";

  private Sha1() {}

  public static String of(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
