package com.anaconda.aau.core.token;

import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.file.SpareDescriptors;
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

  /**
   * The session token. Not created by an initializer, which could not run again if there are no
   * file descriptors.
   */
  private static String ofProcess;

  private RandomToken() {}

  /** Returns the session token: one for each process, never saved. */
  public static synchronized String ofProcess() {
    if (ofProcess == null) {
      ofProcess = create();
    }
    return ofProcess;
  }

  /**
   * Returns a new token.
   *
   * @throws OutOfDescriptorsError if there are too few file descriptors
   */
  public static String create() {
    byte[] bytes = new byte[BYTES];
    if (!readKernel(bytes)) {
      SpareDescriptors.check();
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
    } catch (IOException e) {
      // SecureRandom would need descriptors, too, and could never be used again without them.
      OutOfDescriptorsError.throwIfMeantBy(e);
      return false;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
