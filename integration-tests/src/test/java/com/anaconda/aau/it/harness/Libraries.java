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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Resolves published libraries through the local repository of whoever runs the build. */
public final class Libraries {

  /** The file that marks a directory as complete. */
  private static final String COMPLETE = "complete";

  /** A registry takes a third of a second to answer, so most of these threads are waiting. */
  private static final int AT_A_TIME = 8;

  private static final Map<String, List<Path>> CACHE = new ConcurrentHashMap<>();

  private Libraries() {}

  /**
   * The files of some libraries with all their dependencies.
   *
   * @param coordinates each {@code group:artifact:version[:type[:classifier]]}
   */
  public static List<Path> of(String... coordinates) {
    String name = String.join(",", coordinates).replaceAll("[:,]", "_");
    return CACHE.computeIfAbsent(
        name, it -> copies(Build.directory("libraries/" + name), coordinates));
  }

  /** The file of one artifact, without its dependencies. */
  public static Path alone(String coordinates) {
    return Repository.OF_USER.file(coordinates);
  }

  /** Downloads many libraries in advance, several at a time, so that {@link #of} finds them. */
  public static void fetch(List<String[]> libraries) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      CompletableFuture.allOf(
              libraries.stream()
                  .map(each -> CompletableFuture.runAsync(() -> of(each), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } finally {
      threads.shutdown();
    }
  }

  /**
   * Copies everything into one directory that containers can mount, under names that include the
   * group.
   */
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

  /** Opened on first use, because that takes a second. */
  private static final class Repository {

    static final MavenRepository OF_USER = MavenRepository.ofBuild();
  }
}
