package com.anaconda.aau.core.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that this process has some file descriptors left.
 *
 * <p>Some of the JDK's class initializers need descriptors: {@code sun.nio.ch.FileDispatcherImpl}
 * opens a pair of sockets, {@code java.net.InetAddress} loads a library, and {@code
 * java.security.Security} reads a file. If an initializer fails, the JVM never runs it again, and
 * the application can no longer use file channels, sockets or TLS. So code that may be the first to
 * use such a class must call this first.
 */
public final class SpareDescriptors {
  /**
   * A file channel needs three at once, a TLS connection more. Other threads may take some, too.
   */
  private static final int COUNT = 12;

  private SpareDescriptors() {}

  /**
   * Checks the descriptors. If there is no file to open, assumes that there are enough.
   *
   * @throws OutOfDescriptorsError if there are too few
   */
  public static void check() {
    String file = OutOfDescriptorsError.readableFile();
    IOException failure = file == null ? null : open(file);
    if (failure != null) {
      throw new OutOfDescriptorsError(failure);
    }
  }

  /**
   * Opens a file several times. Closes it again before an error is created, which takes longer:
   * meanwhile, another thread may need a descriptor.
   *
   * @return the failure, or null if there was none
   */
  private static IOException open(String file) {
    List<InputStream> open = new ArrayList<>(COUNT);
    try {
      while (open.size() < COUNT) {
        open.add(new FileInputStream(file));
      }
      return null;
    } catch (IOException e) {
      return e;
    } finally {
      close(open);
    }
  }

  private static void close(List<InputStream> files) {
    for (InputStream file : files) {
      try {
        file.close();
      } catch (IOException e) {
        // Nothing was written.
      }
    }
  }
}
