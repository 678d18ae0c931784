package com.anaconda.aau.core.file;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * Thrown when this process cannot open any file, for want of descriptors or of the kernel's memory.
 *
 * <p>That is an accident and no fault of the file's, so nothing may be concluded from it: neither
 * that there is no token nor that nobody has said no. Hence an Error, as {@link OutOfMemoryError}
 * is: whoever knows what to do about a bad file lets it pass, and the whole look-up fails.
 */
public final class OutOfDescriptorsError extends Error {
  private static final long serialVersionUID = 1L;

  /** What systems call it, as a rule: by the time of a second look there may be descriptors. */
  private static final String[] MESSAGES = {
    "Too many open files", "No file descriptors available", "Cannot allocate memory"
  };

  /** Files of the JDK's: where one can be read, it can be opened. */
  private static final String[] READABLE = {"lib/modules", "lib/rt.jar", "release"};

  private OutOfDescriptorsError(Exception cause) {
    super("no file can be opened", cause);
  }

  /** Throws if that is what has kept a file from being opened. */
  public static void throwIfMeantBy(Exception e) {
    String message = String.valueOf(e.getMessage());
    for (String known : MESSAGES) {
      if (message.contains(known)) {
        throw new OutOfDescriptorsError(e);
      }
    }
    throwIfSo(e);
  }

  /** Throws if that is how it is now, whatever the system's language is. */
  public static void throwIfSo(Exception cause) {
    for (String name : READABLE) {
      File file = new File(System.getProperty("java.home"), name);
      if (file.canRead()) { // which opens nothing
        try {
          new FileInputStream(file).close();
          return;
        } catch (IOException e) {
          throw new OutOfDescriptorsError(cause == null ? e : cause);
        }
      }
    }
  }
}
