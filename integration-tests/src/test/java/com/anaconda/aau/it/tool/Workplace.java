package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which a tool works. Every run, with or without the agent, uses the same path, so
 * that paths in the output and in files never differ. After a run, the folder is moved away.
 */
final class Workplace {

  private final Path parent = Build.freshDirectory("tool");
  private final Path directory = parent.resolve("work");
  private final String repository;
  private final String releases;

  /**
   * @param repository the URL of the only repository
   * @param releases the URL to publish to
   */
  Workplace(String repository, String releases) throws IOException {
    this.repository = repository;
    this.releases = releases;
    Files.createDirectories(home());
  }

  String repository() {
    return repository;
  }

  String releases() {
    return releases;
  }

  Path directory() {
    return directory;
  }

  /** The user's home. */
  Path home() {
    return directory.resolve("home");
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Writes a file, creating its folders. */
  Path write(String name, String content) throws IOException {
    Path file = path(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Moves the folder's content elsewhere for good and leaves an empty folder. */
  Path moveTo(String name) throws IOException {
    Path moved = Files.move(directory, parent.resolve(name));
    Files.createDirectories(home());
    return moved;
  }
}
