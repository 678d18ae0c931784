package com.anaconda.aau.it.harness;

import com.anaconda.aau.kit.MavenRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An artifact in all its versions on Maven Central. Kept apart from the developer's local
 * repository, which has no use for a thousand old versions.
 *
 * @param coordinates {@code group:artifact}
 */
public record PublishedArtifact(String coordinates) {

  /**
   * Jars that have the same classes as the main jar, but native code for one platform only. They
   * are an eighth of its size.
   */
  private static final Map<String, String> SMALLER =
      Map.of("software.amazon.awssdk.crt:aws-crt", ":jar:linux-x86_64");

  /** Returns the versions in ascending order. */
  public List<String> versions() {
    return Repository.APART.versions(coordinates);
  }

  /**
   * Returns the jar of a version, without its dependencies, or nothing if Maven Central lists the
   * version but does not have the jar.
   */
  public Optional<Path> jar(String version) {
    String main = coordinates + ":" + version;
    String smaller = SMALLER.get(coordinates);
    Optional<Path> jar = smaller == null ? Optional.empty() : file(main + smaller);
    return jar.isPresent() ? jar : file(main);
  }

  private static Optional<Path> file(String coordinates) {
    try {
      return Optional.of(Repository.APART.file(coordinates));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Opened on first use, because that takes a second. */
  private static final class Repository {

    static final MavenRepository APART =
        MavenRepository.ofBuild(Build.directory("published/repository"));
  }
}
