package com.anaconda.aau.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Searches a condarc for the key {@code anaconda_heartbeat} at start-up. The key may be in a
 * comment, or turn the heartbeat off; the full parser decides later.
 */
final class CondarcGlance {

  private static final String KEY = "anaconda_heartbeat";

  /** The maximum size of a file; the full parser also skips longer ones. */
  private static final int LIMIT = 1 << 14;

  private static final int LARGE_DIRECTORY = 1 << 17;

  private CondarcGlance() {}

  /** Searches a file, or the files of a directory. */
  static boolean seesHeartbeat(File condarc) {
    // The full parser also skips a directory that is so large that a list would fill a small heap.
    String[] names = condarc.length() > LARGE_DIRECTORY ? null : condarc.list();
    if (names == null) {
      return isIn(condarc);
    }
    for (String name : names) {
      if (isIn(new File(condarc, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(File file) {
    // Checked before opening, because opening a FIFO waits for a writer.
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
      return false; // The full parser also skips this file.
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(KEY);
  }
}
