package com.anaconda.aau.agent.cli;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Explains a failure in one line. The message of some exceptions is only the name of a file or a
 * host.
 */
final class Failure {

  private Failure() {}

  static String explain(Exception e) {
    if (e instanceof UnknownHostException) {
      return "unknown host " + e.getMessage();
    }
    if (!(e instanceof FileSystemException)) {
      return e.getMessage() == null ? "internal error: " + e : e.getMessage();
    }
    FileSystemException failure = (FileSystemException) e;
    return failure.getFile() + ": " + reason(failure);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "is not a directory";
    }
    return e.getReason() == null ? "cannot be written" : e.getReason();
  }
}
