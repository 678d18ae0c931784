package com.anaconda.aau.core.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Paths;

/** The effective user of this process. Immutable. */
final class ThisUser {
  private static final int STATUS_LIMIT = 1 << 14;
  private static final int EFFECTIVE = 2;

  private final Integer uid;
  private final boolean root;

  private ThisUser(Integer uid, boolean root) {
    this.uid = uid;
    this.root = root;
  }

  /** Returns the user. Called only before writing. */
  static ThisUser get() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
      return new ThisUser(null, false);
    }
    Integer uid = effectiveUid();
    return new ThisUser(uid, uid == null ? isCalledRoot() : uid == 0);
  }

  /** Returns the numeric user ID as in a file's owner attribute, or null if it is unknown. */
  Integer uid() {
    return uid;
  }

  /** Returns whether permissions do not apply to this process. */
  boolean isRoot() {
    return root;
  }

  /** Parses a line of Linux's status file: {@code Uid: real effective saved filesystem}. */
  private static Integer effectiveUid() {
    try {
      byte[] status = SmallFile.readUnguarded(Paths.get("/proc/self/status"), STATUS_LIMIT);
      for (String line : new String(status, StandardCharsets.ISO_8859_1).split("\n")) {
        if (line.startsWith("Uid:")) {
          // Linux prints it unsigned, but the file attribute is signed.
          return (int) Long.parseLong(line.split("\\s+")[EFFECTIVE]);
        }
      }
    } catch (IOException | RuntimeException e) {
      // This is not Linux, or /proc is not mounted.
    }
    return null;
  }

  private static boolean isCalledRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
