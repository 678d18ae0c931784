package com.anaconda.aau.agent.weave;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file out of the agent's jar. */
final class JarEntry {

  private JarEntry() {}

  /** All bytes of the entry; the path is absolute, with a leading slash. */
  static byte[] read(String path) throws IOException {
    try (InputStream in = JarEntry.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new NoClassDefFoundError(path);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
      byte[] buffer = new byte[8192];
      int count;
      while ((count = in.read(buffer)) >= 0) {
        bytes.write(buffer, 0, count);
      }
      return bytes.toByteArray();
    }
  }
}
