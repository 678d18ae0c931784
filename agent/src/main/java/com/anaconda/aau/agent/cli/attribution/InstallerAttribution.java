package com.anaconda.aau.agent.cli.attribution;

import com.anaconda.aau.core.process.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds the download attribution that was written into an installer. */
public final class InstallerAttribution {

  static final String TAG = "ANACONDA_ATTR";

  private static final String EXPORT = "export " + TAG + "=";

  /** A .pkg has its data at the very end; a tag further away belongs to something else. */
  private static final int PACKAGE_TAIL = 1 << 20;

  private final Environment environment;
  private final InstallerPlatform platform;

  /**
   * Creates a finder.
   *
   * @param platform null for the current platform
   */
  public InstallerAttribution(Environment environment, InstallerPlatform platform) {
    this.environment = environment;
    this.platform = platform == null ? InstallerPlatform.current(environment) : platform;
  }

  /**
   * Returns the attribution, a query string that may be quoted once more, or null if there is none.
   */
  public String find(Path installer) throws IOException {
    String name = String.valueOf(installer.getFileName()).toLowerCase(Locale.ROOT);
    String data;
    if (name.endsWith(".pkg")) {
      data = fromPackage(installer);
    } else if (name.endsWith(".sh") || platform != InstallerPlatform.WINDOWS) {
      data = fromShellScript(installer);
    } else {
      data = PortableExecutable.attributionOf(installer);
    }
    return data == null || data.isEmpty() ? null : data;
  }

  private String fromShellScript(Path installer) throws IOException {
    String exported = environment.getNonEmpty(TAG);
    if (exported != null) {
      return exported;
    }
    // Binary data follows the script; in this charset, every byte is a character.
    try (BufferedReader lines = Files.newBufferedReader(installer, StandardCharsets.ISO_8859_1)) {
      String line;
      while ((line = lines.readLine()) != null) {
        String value = line.trim().startsWith(EXPORT) ? quoted(line) : "";
        if (!value.isEmpty()) {
          return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
      }
      return null;
    }
  }

  private static String quoted(String line) {
    char quote = line.indexOf('\'') >= 0 ? '\'' : '"';
    int start = line.indexOf(quote) + 1;
    if (start == 0) {
      return "";
    }
    int end = line.indexOf(quote, start);
    return line.substring(start, end < 0 ? line.length() : end).trim();
  }

  private static String fromPackage(Path installer) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(installer.toFile(), "r")) {
      byte[] magic = new byte[4];
      if (file.read(magic) < 4 || !new String(magic, StandardCharsets.US_ASCII).equals("xar!")) {
        return null;
      }
      byte[] tail = new byte[(int) Math.min(file.length(), PACKAGE_TAIL)];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      String text = new String(tail, StandardCharsets.ISO_8859_1);
      int tag = text.lastIndexOf(TAG);
      if (tag < 0) {
        return null;
      }
      int start = tag + TAG.length();
      return new String(tail, start, tail.length - start, StandardCharsets.UTF_8);
    }
  }
}
