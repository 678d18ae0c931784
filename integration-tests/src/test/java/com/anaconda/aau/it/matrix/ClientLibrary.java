package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.HttpCaller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A row of {@link ClientLibraries}. Immutable.
 *
 * @param name as it is in the table
 * @param caller the class that drives each of its versions
 * @param programs what is on the class path with it that is not a library, its caller among it
 * @param versions from the first to the last
 * @param others what is on the class path with it, {@code group:artifact:version}
 * @param packages what a relocated copy of it renames
 * @param options for the JVM
 * @param java the lowest version of Java that can run it
 * @param dialogue the requests that each version makes
 * @param failures what cannot pass, with the agent or without
 */
record ClientLibrary(
    String name,
    String caller,
    Supplier<List<Path>> programs,
    List<ClientVersion> versions,
    List<String> others,
    List<String> packages,
    List<String> options,
    int java,
    Dialogue dialogue,
    List<Failure> failures) {

  /** A request that a version fails with, and why. */
  record Failure(String number, Trial trial, String reason) {}

  static ClientLibrary library(String name, Class<? extends HttpCaller> caller) {
    return library(name, caller.getName());
  }

  /** One whose caller is not compiled with the others. */
  static ClientLibrary library(String name, String caller) {
    return new ClientLibrary(
        name,
        caller,
        () -> List.of(Build.programs()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        8,
        Dialogue.ALL,
        List.of());
  }

  /** Adds versions of an artifact, with a space between. */
  ClientLibrary versions(String artifact, String numbers) {
    List<ClientVersion> more =
        plus(
            versions,
            Arrays.stream(numbers.split(" ")).map(number -> new ClientVersion(artifact, number)));
    return new ClientLibrary(
        name, caller, programs, more, others, packages, options, java, dialogue, failures);
  }

  /**
   * Adds what has to be on the class path with each version.
   *
   * @param coordinates without a version when it is that of the library
   */
  ClientLibrary with(String... coordinates) {
    List<String> some = List.of(coordinates);
    return new ClientLibrary(
        name, caller, programs, versions, some, packages, options, java, dialogue, failures);
  }

  /** Names the packages that somebody who shades the library renames. */
  ClientLibrary relocating(String... packages) {
    List<String> some = List.of(packages);
    return new ClientLibrary(
        name, caller, programs, versions, others, some, options, java, dialogue, failures);
  }

  /** Adds options that its JVM needs. */
  ClientLibrary options(String... more) {
    return new ClientLibrary(
        name,
        caller,
        programs,
        versions,
        others,
        packages,
        List.of(more),
        java,
        dialogue,
        failures);
  }

  /** Says that it needs a newer Java than 8. */
  ClientLibrary since(int version) {
    return new ClientLibrary(
        name, caller, programs, versions, others, packages, options, version, dialogue, failures);
  }

  /** Says that it cannot make all of the requests. */
  ClientLibrary making(Dialogue some) {
    return new ClientLibrary(
        name, caller, programs, versions, others, packages, options, java, some, failures);
  }

  /** Adds programs, before the others. */
  ClientLibrary programs(Supplier<Path> more) {
    return new ClientLibrary(
        name,
        caller,
        () -> plus(List.of(more.get()), programs.get().stream()),
        versions,
        others,
        packages,
        options,
        java,
        dialogue,
        failures);
  }

  /** Says of a version that a request fails as much without the agent, and why. */
  ClientLibrary failing(String number, Trial trial, String reason) {
    List<Failure> more = plus(failures, Stream.of(new Failure(number, trial, reason)));
    return new ClientLibrary(
        name, caller, programs, versions, others, packages, options, java, dialogue, more);
  }

  boolean canPass(ClientVersion version, Trial trial) {
    return failuresOf(version).stream().noneMatch(failure -> failure.trial == trial);
  }

  List<Failure> failuresOf(ClientVersion version) {
    return failures.stream().filter(failure -> failure.number.equals(version.number())).toList();
  }

  List<Path> classPathOf(ClientVersion version) {
    return plus(programs.get(), Libraries.of(coordinatesOf(version)).stream());
  }

  /** The same with its packages renamed. */
  List<Path> relocatedClassPathOf(ClientVersion version, String folder) {
    Map<String, String> prefixes = new TreeMap<>();
    for (String name : packages) {
      String path = name.replace('.', '/') + '/';
      prefixes.put(path, folder + path);
    }
    return RelocatedJar.classPath(prefixes, programs.get(), Libraries.of(coordinatesOf(version)));
  }

  /** What Maven has to get for a version. */
  String[] coordinatesOf(ClientVersion version) {
    Stream<String> beside =
        others.stream()
            .map(other -> other.split(":").length == 2 ? other + ":" + version.number() : other);
    return plus(List.of(version.coordinates()), beside).toArray(String[]::new);
  }

  private static <T> List<T> plus(List<T> some, Stream<T> more) {
    List<T> all = new ArrayList<>(some);
    more.forEach(all::add);
    return List.copyOf(all);
  }
}
