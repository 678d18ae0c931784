package com.anaconda.aau.report.usage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the package that a path belongs to. */
public final class Packages {
  /** Longer paths name no package. */
  public static final int LONGEST = 1024;

  /** No package has a longer name, and matching a pattern takes quadratic time. */
  private static final int LONGEST_NAME = 200;

  /** Files that describe or verify a package do not count as downloads. */
  private static final List<String> NO_DOWNLOADS =
      List.of(
          ".sha1",
          ".sha256",
          ".sha512",
          ".md5",
          ".asc",
          ".sig",
          ".sigstore",
          ".sigstore.json",
          ".metadata",
          ".pom",
          ".module",
          ".xml",
          ".json",
          ".json.zst",
          ".html",
          ".yaml",
          ".yml");

  /** The first layout that recognizes a path wins, so the most distinctive ones come first. */
  private static final List<Layout> LAYOUTS =
      List.of(
          Layouts::conda,
          Layouts::npm,
          Layouts::pypi,
          MavenLayout::read,
          Layouts::ivy,
          Layouts::generic);

  private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}@._+:/~^!#-]{1,200}");

  /** Parts such as {@code com.example:toy} or {@code @types/node}. */
  private static final Pattern NAMED =
      Pattern.compile("[^:#/]*[\\p{L}\\p{N}][^:#/]*([:#/][^:#/]*[\\p{L}\\p{N}][^:#/]*)*");

  private Packages() {}

  /** Recognizes the paths of one repository layout. Returns null for any other path. */
  interface Layout {
    PackageFile read(String[] names);
  }

  /** Returns the package of a path, or null if the path names none or is not a download. */
  public static PackageFile of(byte[] bytes, int from, int to) {
    if (to - from > LONGEST || to == from) {
      return null;
    }
    String path = PathText.decoded(bytes, from, to);
    String[] names = PathText.names(path);
    if (names.length == 0
        || isDirectory(path)
        || isNoDownload(path.toLowerCase(Locale.ROOT))
        || names[names.length - 1].length() > LONGEST_NAME) {
      return null;
    }
    for (Layout layout : LAYOUTS) {
      PackageFile file = layout.read(names);
      if (file != null) {
        return isSafe(file) ? file : null;
      }
    }
    return null;
  }

  private static boolean isDirectory(String path) {
    return path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
  }

  private static boolean isNoDownload(String path) {
    for (String end : NO_DOWNLOADS) {
      if (path.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the name and version contain only valid characters, and whether each of their
   * parts contains a letter or a digit. Any other name suggests an attack.
   */
  private static boolean isSafe(PackageFile file) {
    return isSafe(file.name()) && isSafe(file.version());
  }

  private static boolean isSafe(String text) {
    return isUsual(text) || SAFE.matcher(text).matches() && NAMED.matcher(text).matches();
  }

  /**
   * Returns whether a quick check suffices to call a text safe, which saves matching two patterns.
   */
  private static boolean isUsual(String text) {
    boolean named = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' && !named || "._:-".indexOf(c) < 0 && !isLetterOrDigit(c)) {
        return false;
      }
      named = c != ':' && (named || isLetterOrDigit(c));
    }
    return named && text.length() <= LONGEST_NAME;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
