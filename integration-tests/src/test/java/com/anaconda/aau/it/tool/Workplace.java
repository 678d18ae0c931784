package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a tool works. Each run of it, with the agent or without, gets the same folder, which is
 * then moved away: so nothing that the tool prints or writes differs because of a path.
 */
final class Workplace {

  private final Path parent = Build.freshDirectory("tool");
  private final Path directory = parent.resolve("work");
  private final String repository;
  private final String releases;

  /**
   * @param repository the URL of the only repository there is
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

  /** Writes a file and the folders that it is in. */
  Path write(String name, String content) throws IOException {
    Path file = path(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Puts what is here somewhere else, where it stays, and begins anew. */
  Path moveTo(String name) throws IOException {
    Path moved = Files.move(directory, parent.resolve(name));
    Files.createDirectories(home());
    return moved;
  }
}
