package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that goes on the class path with each version of a library. */
final class ClassPath {

  private final List<Supplier<Path>> programs = new ArrayList<>(List.of(Build::programs));
  private final List<String> others = new ArrayList<>();
  private final List<String> packages = new ArrayList<>();

  /** Prepends a program to the class path. */
  void addProgram(Supplier<Path> program) {
    programs.add(0, program);
  }

  /**
   * Adds {@code group:artifact:version}, or {@code group:artifact} for the library's own version.
   */
  void add(String... coordinates) {
    others.addAll(List.of(coordinates));
  }

  /** Adds packages to rename in relocated copies. */
  void addRenamed(String... names) {
    packages.addAll(List.of(names));
  }

  List<Path> of(ClientVersion version) {
    return Stream.concat(programs().stream(), libraries(version).stream()).toList();
  }

  /**
   * Returns the class path with the packages renamed. A library published in relocated form has no
   * packages to rename.
   */
  List<Path> relocated(ClientVersion version, String folder) {
    if (packages.isEmpty()) {
      return of(version);
    }
    Map<String, String> prefixes = new TreeMap<>();
    for (String name : packages) {
      String path = name.replace('.', '/') + '/';
      prefixes.put(path, folder + path);
    }
    return RelocatedJar.classPath(prefixes, programs(), libraries(version));
  }

  /** The artifacts to resolve for a version. */
  String[] coordinatesOf(ClientVersion version) {
    Stream<String> beside =
        others.stream()
            .map(other -> other.split(":").length == 2 ? other + ":" + version.number() : other);
    return Stream.concat(Stream.of(version.coordinates()), beside).toArray(String[]::new);
  }

  private List<Path> programs() {
    return programs.stream().map(Supplier::get).toList();
  }

  private List<Path> libraries(ClientVersion version) {
    return Libraries.of(coordinatesOf(version));
  }
}
