package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that takes commands on stdin while it runs. */
record Conversation(String command, Process process, Path stderrFile) {

  /** Everything written to stderr so far, one character per byte. */
  String stderr() {
    try {
      return Files.readString(stderrFile, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
