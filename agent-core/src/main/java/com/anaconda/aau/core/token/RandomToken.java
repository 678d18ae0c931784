package com.anaconda.aau.core.token;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.security.SecureRandom;

/** Creates random tokens: 22 characters of URL-safe base64, 132 random bits. */
public final class RandomToken {
  /** The length of a random token. */
  public static final int LENGTH = 22;

  private static final int BYTES = 17;

  private static final String OF_PROCESS = create();

  private RandomToken() {}

  /** Returns the session token: one for each process, never saved. */
  public static String ofProcess() {
    return OF_PROCESS;
  }

  /** Returns a new token. */
  public static String create() {
    byte[] bytes = new byte[BYTES];
    if (!readKernel(bytes)) {
      new SecureRandom().nextBytes(bytes);
    }
    return TokenText.encode(bytes).substring(0, LENGTH);
  }

  /**
   * Reads from the kernel's generator, which also seeds {@link SecureRandom}. The first use of that
   * class takes 16 ms; this takes a tenth of a millisecond.
   */
  private static boolean readKernel(byte[] bytes) {
    File device = new File("/dev/urandom");
    // In a badly built chroot, it may be a regular file, from which every process would read the
    // same bytes.
    if (!device.exists() || device.isFile() || device.isDirectory()) {
      return false;
    }
    try (DataInputStream in = new DataInputStream(new FileInputStream(device))) {
      in.readFully(bytes);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
