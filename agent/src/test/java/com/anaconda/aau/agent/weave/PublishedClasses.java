package com.anaconda.aau.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Class files as published by their libraries. The class path has one version of each library. The
 * others are in directories that the build unpacks, one for each version.
 */
public final class PublishedClasses {

  private static final Path OTHER_VERSIONS = Path.of("target", "clients");

  private PublishedClasses() {}

  /** Returns the class in all available versions. */
  public static List<byte[]> of(String className) throws IOException {
    List<byte[]> found = new ArrayList<>();
    for (URL file : Collections.list(ClassLoader.getSystemResources(className + ".class"))) {
      try (InputStream in = file.openStream()) {
        found.add(in.readAllBytes());
      }
    }
    try (Stream<Path> versions = Files.list(OTHER_VERSIONS)) {
      for (Path version : versions.toList()) {
        Path file = version.resolve(className + ".class");
        if (Files.exists(file)) {
          found.add(Files.readAllBytes(file));
        }
      }
    }
    return found;
  }
}
