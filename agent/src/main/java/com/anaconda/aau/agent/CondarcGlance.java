package com.anaconda.aau.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A quick look into a condarc at start-up: does it have the key {@code anaconda_heartbeat}? That
 * may be a comment, or be off; whoever reads all of them properly can tell.
 */
final class CondarcGlance {

  private static final String KEY = "anaconda_heartbeat";

  /** Longer files are not parsed either. */
  private static final int LIMIT = 1 << 14;

  private CondarcGlance() {}

  /** Looks into a file, or into the files of a directory. */
  static boolean seesHeartbeat(File condarc) {
    File[] files = condarc.listFiles();
    if (files == null) {
      return isIn(condarc);
    }
    for (File file : files) {
      if (isIn(file)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(File file) {
    // Asked before it is opened: opening a FIFO waits for a writer.
    if (!file.isFile()) {
      return false;
    }
    byte[] bytes = new byte[LIMIT];
    int length = 0;
    try (InputStream in = new FileInputStream(file)) {
      for (int count = 0; count >= 0 && length < LIMIT; ) {
        length += count;
        count = in.read(bytes, length, LIMIT - length);
      }
    } catch (IOException e) {
      return false; // who reads it properly skips it, too
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(KEY);
  }
}
