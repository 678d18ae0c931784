package com.anaconda.aau.it.harness;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a Maven repository has beside each file. */
public final class Sha1 {

  /** What such a file's name ends with. */
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
