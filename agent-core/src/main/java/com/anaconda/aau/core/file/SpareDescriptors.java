package com.anaconda.aau.core.file;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * Checks that this process has some file descriptors left.
 *
 * <p>Some of the JDK's class initializers need descriptors: {@code sun.nio.ch.FileDispatcherImpl}
 * opens a pair of sockets, and {@code java.net.InetAddress} loads a library. If an initializer
 * fails, the JVM never runs it again, and the application can use neither file channels nor sockets
 * any more. So whatever may be the first to use such a class must call this first.
 */
public final class SpareDescriptors {
  /** A file and a pair of sockets need three at once. Other threads may take some meanwhile. */
  private static final int COUNT = 8;

  private static final String FILE = "/dev/null";

  private SpareDescriptors() {}

  /**
   * Checks the descriptors. On Windows, does nothing, because a process does not run out of them
   * there.
   *
   * @throws OutOfDescriptorsError if there are too few
   */
  public static void check() {
    if (File.separatorChar == '/') {
      take(COUNT);
    }
  }

  /** Takes descriptors, one per call, and gives them back on the way out. */
  @SuppressWarnings("try") // only the number of open files matters
  private static void take(int count) {
    try (Closeable ignored = new FileInputStream(FILE)) {
      if (count > 1) {
        take(count - 1);
      }
    } catch (IOException e) {
      OutOfDescriptorsError.throwIfMeantBy(e);
    } catch (SecurityException e) {
      // A policy need not allow this file, so the number of descriptors is not known.
    }
  }
}
