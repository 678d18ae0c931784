package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Paths;

/** The user that this process acts as. Immutable. */
final class ThisUser {
  private static final int STATUS_LIMIT = 1 << 14;
  private static final int EFFECTIVE = 2;

  private final Integer uid;
  private final boolean root;

  private ThisUser(Integer uid, boolean root) {
    this.uid = uid;
    this.root = root;
  }

  /** The user; asked for only before something is written. */
  static ThisUser get() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
      return new ThisUser(null, false);
    }
    Integer uid = effectiveUid();
    return new ThisUser(uid, uid == null ? isCalledRoot() : uid == 0);
  }

  /** The number that the system knows the user by, as a file's owner has it; null if unknown. */
  Integer uid() {
    return uid;
  }

  /** Whether permissions mean nothing to this process. */
  boolean isRoot() {
    return root;
  }

  /** As Linux says it: {@code Uid: real effective saved filesystem}. */
  private static Integer effectiveUid() {
    try {
      byte[] status = SmallFile.readUnguarded(Paths.get("/proc/self/status"), STATUS_LIMIT);
      for (String line : new String(status, StandardCharsets.ISO_8859_1).split("\n")) {
        if (line.startsWith("Uid:")) {
          // Unsigned there, signed as a file's attribute.
          return (int) Long.parseLong(line.split("\\s+")[EFFECTIVE]);
        }
      }
    } catch (IOException | RuntimeException e) {
      // No Linux, or no /proc.
    }
    return null;
  }

  private static boolean isCalledRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
