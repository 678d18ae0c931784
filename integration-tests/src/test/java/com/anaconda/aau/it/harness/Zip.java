package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tools that are published as zip files. */
public final class Zip {

  private Zip() {}

  /** Unpacks an artifact into a fresh folder. The files are not executable. */
  public static Path unpacked(String coordinates) {
    Path directory = Build.freshDirectory("unpacked");
    try (InputStream in = Files.newInputStream(Libraries.alone(coordinates));
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = directory.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directory;
  }
}
