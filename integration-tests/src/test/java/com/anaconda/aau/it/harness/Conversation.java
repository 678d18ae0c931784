package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that is told what to do while it runs. */
record Conversation(String command, Process process, Path stderrFile) {

  /** What it has written to stderr so far, a character for each byte. */
  String stderr() {
    try {
      return Files.readString(stderrFile, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
