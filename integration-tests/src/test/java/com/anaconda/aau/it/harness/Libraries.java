package com.anaconda.aau.it.harness;

import com.anaconda.aau.kit.MavenRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gets published libraries from the repository of whoever runs the build. */
public final class Libraries {

  /** A file that says that a directory has all that it is to have. */
  private static final String COMPLETE = "complete";

  private static final Map<String, List<Path>> CACHE = new ConcurrentHashMap<>();

  private Libraries() {}

  /**
   * The files of some libraries and of all that they depend on.
   *
   * @param coordinates each {@code group:artifact:version[:type[:classifier]]}
   */
  public static List<Path> of(String... coordinates) {
    String name = String.join(",", coordinates).replaceAll("[:,]", "_");
    return CACHE.computeIfAbsent(
        name, it -> copies(Build.directory("libraries/" + name), coordinates));
  }

  /** The one file of an artifact, without what that depends on. */
  public static Path alone(String coordinates) {
    return Repository.OF_USER.file(coordinates);
  }

  /** Gets many libraries, so that {@link #of} finds each of them there. */
  public static void fetch(List<String[]> libraries) {
    libraries.forEach(Libraries::of);
  }

  /** All in one directory, which containers see, under names that tell the groups apart. */
  private static List<Path> copies(Path directory, String... coordinates) {
    Path files = directory.resolve("files");
    try {
      if (!Files.exists(directory.resolve(COMPLETE))) {
        Files.createDirectories(files);
        SortedMap<String, Path> artifacts = Repository.OF_USER.files(coordinates);
        for (Map.Entry<String, Path> each : artifacts.entrySet()) {
          Path copy = files.resolve(each.getKey());
          Files.copy(each.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(directory.resolve(COMPLETE), "");
      }
      try (Stream<Path> copies = Files.list(files)) {
        return copies.sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opened by the first who needs it: that takes a second. */
  private static final class Repository {

    static final MavenRepository OF_USER = MavenRepository.ofBuild();
  }
}
