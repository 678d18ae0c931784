package com.anaconda.aau.report.usage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the layouts of repositories other than Maven's. */
final class Layouts {
  private static final Pattern SUBDIR =
      Pattern.compile("noarch|(linux|osx|win|freebsd|zos|emscripten|wasi)-[a-z0-9]+");
  private static final Pattern CONDA = Pattern.compile("(.+)-([^-]+)-[^-]+\\.(?:conda|tar\\.bz2)");
  private static final Pattern WHEEL =
      Pattern.compile("([^-]+)-([^-]+)(?:-\\d[^-]*)?-[^-]+-[^-]+-[^-]+\\.whl");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(.+?)-[vV]?(\\d[^-/]*(?:-[^/]*?)?)"
              + "\\.(zip|tar\\.gz|tgz|tar\\.bz2|tar\\.xz|tar\\.zst|egg|exe|msi|dmg|pkg|gem"
              + "|nupkg|crate|jar|war|apk)");
  private static final Set<String> IVY_TYPES =
      Set.of("jars", "bundles", "srcs", "sources", "docs", "javadocs", "wars", "ears", "zips");

  private static final Set<String> SOURCES = Set.of("tar.gz", "zip", "tar.bz2", "tgz", "egg");

  private Layouts() {}

  /** Parses {@code /CHANNEL/linux-64/NAME-VERSION-BUILD.conda}. */
  static PackageFile conda(String[] names) {
    int last = names.length - 1;
    // Most paths are of other layouts, so look at the end of the name before matching patterns.
    boolean isConda = names[last].endsWith(".conda") || names[last].endsWith(".tar.bz2");
    if (!isConda || last < 1 || !SUBDIR.matcher(names[last - 1]).matches()) {
      return null;
    }
    Matcher file = CONDA.matcher(names[last]);
    return file.matches() ? new PackageFile("conda", file.group(1), file.group(2)) : null;
  }

  /** Parses {@code /NAME/-/NAME-VERSION.tgz} and {@code /@SCOPE/NAME/-/NAME-VERSION.tgz}. */
  static PackageFile npm(String[] names) {
    int last = names.length - 1;
    if (last < 2 || !names[last - 1].equals("-") || !names[last].endsWith(".tgz")) {
      return null;
    }
    String plain = names[last - 2];
    boolean scoped = last > 2 && names[last - 3].startsWith("@");
    String name = scoped ? names[last - 3] + "/" + plain : plain;
    String file = names[last].substring(0, names[last].length() - 4);
    String version = file.startsWith(plain + "-") ? file.substring(plain.length() + 1) : "";
    return version.isEmpty() ? null : new PackageFile("npm", name, version);
  }

  /** Parses Ivy's own layout: {@code /ORGANISATION/MODULE/REVISION/jars/ARTIFACT.jar}. */
  static PackageFile ivy(String[] names) {
    int last = names.length - 1;
    if (last < 4 || !IVY_TYPES.contains(names[last - 1])) {
      return null;
    }
    return new PackageFile("ivy", names[last - 4] + "#" + names[last - 3], names[last - 2]);
  }

  /**
   * Parses wheels anywhere, and source archives below {@code packages}, {@code simple} or {@code
   * pypi}.
   */
  static PackageFile pypi(String[] names) {
    String name = names[names.length - 1];
    Matcher wheel = name.endsWith(".whl") ? WHEEL.matcher(name) : null;
    if (wheel != null && wheel.matches()) {
      return new PackageFile("pypi", normal(wheel.group(1)), wheel.group(2));
    }
    boolean isPypi = false;
    for (int i = 0; i < names.length - 1; i++) {
      isPypi |= names[i].equals("packages") || names[i].equals("simple") || names[i].equals("pypi");
    }
    Matcher source = isPypi ? NUMBERED.matcher(name) : null;
    return source != null && source.matches() && SOURCES.contains(source.group(3))
        ? new PackageFile("pypi", normal(source.group(1)), source.group(2))
        : null;
  }

  /** Returns the name as normalized by PEP 503. */
  private static String normal(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }

  /** Parses {@code NAME-VERSION.zip} and the like, anywhere. */
  static PackageFile generic(String[] names) {
    Matcher file = NUMBERED.matcher(names[names.length - 1]);
    return file.matches() ? new PackageFile("generic", file.group(1), file.group(2)) : null;
  }
}
