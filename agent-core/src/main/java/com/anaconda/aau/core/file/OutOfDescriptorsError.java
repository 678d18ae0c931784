package com.anaconda.aau.core.file;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * Thrown if this process cannot open any file, because it lacks file descriptors or the kernel
 * lacks memory.
 *
 * <p>Such a failure says nothing about the file: neither that a token is missing nor that there is
 * no opt-out. Like {@link OutOfMemoryError}, this is an Error, so code that handles bad files lets
 * it pass, and the whole lookup fails.
 */
public final class OutOfDescriptorsError extends Error {
  private static final long serialVersionUID = 1L;

  /**
   * The usual messages. Checking the message is more reliable than trying again, because
   * descriptors may be available by then.
   */
  private static final String[] MESSAGES = {
    "Too many open files", "No file descriptors available", "Cannot allocate memory"
  };

  /**
   * JDK files. If permissions allow reading one of them but it cannot be opened, no file can be.
   */
  private static final String[] READABLE = {"lib/modules", "lib/rt.jar", "release"};

  OutOfDescriptorsError(Exception cause) {
    super("no file can be opened", cause);
  }

  /** Throws if an exception's message reports this problem, or if no file can be opened now. */
  public static void throwIfMeantBy(Exception e) {
    String message = String.valueOf(e.getMessage());
    for (String known : MESSAGES) {
      if (message.contains(known)) {
        throw new OutOfDescriptorsError(e);
      }
    }
    throwIfSo(e);
  }

  /** Throws if no file can be opened now. Works even if messages are in another language. */
  public static void throwIfSo(Exception cause) {
    String file = readableFile();
    if (file != null) {
      try {
        new FileInputStream(file).close();
      } catch (IOException e) {
        throw new OutOfDescriptorsError(cause == null ? e : cause);
      }
    }
  }

  /** Returns a file that permissions allow reading, or null if none is known. */
  static String readableFile() {
    for (String name : READABLE) {
      File file = new File(System.getProperty("java.home"), name);
      try {
        if (file.canRead()) { // does not open the file
          return file.getPath();
        }
      } catch (SecurityException e) {
        // A policy may deny access to this file.
      }
    }
    return null;
  }
}
