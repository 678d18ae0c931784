package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of this project's sources, to build again. */
public final class SourceTree {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** The modules that make up aau.jar. */
  private static final String MODULES = "agent-core,agent/hooks,agent";

  private static final Set<String> LEFT_OUT = Set.of("target", ".git");

  private final Path root;

  private SourceTree(Path root) {
    this.root = root;
  }

  public static SourceTree copy() {
    SourceTree copy = new SourceTree(Build.freshDirectory("sources"));
    copy.take(ROOT);
    return copy;
  }

  private void take(Path from) {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (LEFT_OUT.contains(file.getFileName().toString())) {
          continue;
        }
        Path to = root.resolve(ROOT.relativize(file).toString());
        Files.copy(file, to);
        if (Files.isDirectory(file)) {
          take(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** The Maven arguments that build the jar and nothing else. */
  public static List<String> arguments() {
    return List.of(
        "-o",
        "-q",
        "-Dspotless.check.skip",
        "-Dcheck.phase=none",
        "-Dmaven.test.skip",
        "-Dmaven.repo.local=" + Build.mavenRepository(),
        "-pl",
        MODULES,
        "package");
  }

  /** The jar in a built copy. */
  public static Path jarIn(Path root) {
    return root.resolve("agent/target/aau.jar");
  }
}
