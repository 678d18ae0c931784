package com.anaconda.aau.report.usage;

import java.util.Set;

/**
 * Parses Maven 2's layout, which Gradle and sbt also use: {@code
 * …/com/example/toy/1.0/toy-1.0.jar}.
 */
final class MavenLayout {
  /** Most group names start with one of these, which shows where the repository's own path ends. */
  private static final Set<String> DOMAINS =
      Set.of(
          "com",
          "org",
          "net",
          "io",
          "dev",
          "edu",
          "gov",
          "app",
          "me",
          "info",
          "de",
          "fr",
          "uk",
          "jp",
          "cn",
          "ch",
          "nl",
          "ru",
          "eu",
          "us",
          "co",
          "ai",
          "xyz",
          "cloud",
          "tech",
          "javax",
          "jakarta",
          "androidx");

  private static final Set<String> REPOSITORIES =
      Set.of(
          "maven2",
          "maven",
          "m2",
          "repository",
          "repositories",
          "artifactory",
          "nexus",
          "content",
          "groups",
          "public",
          "releases",
          "snapshots",
          "release",
          "snapshot");

  private MavenLayout() {}

  static PackageFile read(String[] names) {
    int last = names.length - 1;
    if (last < 3) {
      return null;
    }
    String artifact = names[last - 2];
    String version = names[last - 1];
    String fileVersion =
        version.endsWith("-SNAPSHOT") ? version.substring(0, version.length() - 9) : version;
    String beginning = artifact + "-" + fileVersion;
    String file = names[last];
    if (artifact.isEmpty()
        || version.isEmpty()
        || !file.startsWith(beginning)
        || file.length() == beginning.length()
        || ".-".indexOf(file.charAt(beginning.length())) < 0) {
      return null;
    }
    String group = group(names, last - 2);
    return group.isEmpty() ? null : new PackageFile("maven", group + ":" + artifact, version);
  }

  private static String group(String[] names, int end) {
    int from = 0;
    // Skips /repository/NAME/, /artifactory/NAME/ and /content/groups/NAME/.
    while (from < end - 1 && REPOSITORIES.contains(names[from])) {
      boolean named =
          !DOMAINS.contains(names[from + 1])
              && !REPOSITORIES.contains(names[from + 1])
              && isParent(names[from]);
      from += named ? 2 : 1;
    }
    for (int i = from; i < Math.min(end - 1, from + 4); i++) {
      if (DOMAINS.contains(names[i])) {
        from = i;
        break;
      }
    }
    return from >= end ? "" : String.join(".", java.util.Arrays.copyOfRange(names, from, end));
  }

  private static boolean isParent(String name) {
    return name.equals("repository")
        || name.equals("repositories")
        || name.equals("artifactory")
        || name.equals("groups");
  }
}
