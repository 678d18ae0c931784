package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.kit.CatalogRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A row of {@link ClientLibraries}: configured there, then only read. */
public final class ClientLibrary {

  private final String name;
  private final String caller;
  private final List<ClientVersion> versions = new ArrayList<>();
  private final ClassPath classPath = new ClassPath();
  private final List<String> options = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private int java = 8;
  private Dialogue dialogue = Dialogue.ALL;

  private ClientLibrary(String name, String caller) {
    this.name = name;
    this.caller = caller;
  }

  /** A request that fails with some version, and why. */
  record Failure(String number, Trial trial, String reason) {}

  public static ClientLibrary library(String name, Class<? extends HttpCaller> caller) {
    return library(name, caller.getName());
  }

  /** A library whose caller is compiled separately. */
  public static ClientLibrary library(String name, String caller) {
    return new ClientLibrary(name, caller);
  }

  /**
   * Adds versions of an artifact that a hook's rows fit, oldest first, separated by spaces. The
   * artifact's name and its {@code oldest} and {@code newest} versions are in the hook.
   */
  public ClientLibrary versionsOf(String hook, String numbers) {
    return versionsOf(hook, "", numbers);
  }

  /** Does the same for a hook with several artifacts, one of which has this part in its name. */
  public ClientLibrary versionsOf(String hook, String part, String numbers) {
    for (String coordinates : CatalogRows.in(CatalogRows.file()).versions(hook, part, numbers)) {
      int number = coordinates.lastIndexOf(':');
      versions.add(
          new ClientVersion(coordinates.substring(0, number), coordinates.substring(number + 1)));
    }
    return this;
  }

  /** Adds versions of an artifact that no hook names, oldest first, separated by spaces. */
  public ClientLibrary versions(String artifact, String numbers) {
    Arrays.stream(numbers.split(" "))
        .map(number -> new ClientVersion(artifact, number))
        .forEach(versions::add);
    return this;
  }

  /**
   * Adds more artifacts to the class path of every version.
   *
   * @param coordinates the artifacts; each without a version if that is the library's own
   */
  public ClientLibrary with(String... coordinates) {
    classPath.add(coordinates);
    return this;
  }

  /** Adds artifacts that only Java 8 needs. */
  public ClientLibrary withOnJava8(String... coordinates) {
    return JavaVersion.OF_FORKS == 8 ? with(coordinates) : this;
  }

  /** Names the packages to rename in a shaded copy. */
  public ClientLibrary relocating(String... names) {
    classPath.addRenamed(names);
    return this;
  }

  /** Adds JVM options that the library needs. */
  public ClientLibrary options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Sets the minimum Java version, if that is later than 8. */
  public ClientLibrary since(int version) {
    java = version;
    return this;
  }

  /** Restricts the requests to those that the library can make. */
  public ClientLibrary making(Dialogue some) {
    dialogue = some;
    return this;
  }

  /** Prepends a program to the class path. */
  public ClientLibrary programs(Supplier<Path> program) {
    classPath.addProgram(program);
    return this;
  }

  /** Declares that a request fails with a version, with or without the agent, and why. */
  public ClientLibrary failing(String number, Trial trial, String reason) {
    failures.add(new Failure(number, trial, reason));
    return this;
  }

  /** Declares that a request fails with every version so far. */
  public ClientLibrary failing(Trial trial, String reason) {
    versions.forEach(version -> failing(version.number(), trial, reason));
    return this;
  }

  /** The name shown in the table. */
  public String name() {
    return name;
  }

  /** The name of the class that sends the requests, for every version. */
  String caller() {
    return caller;
  }

  List<ClientVersion> versions() {
    return versions;
  }

  ClassPath classPath() {
    return classPath;
  }

  /** The JVM options. */
  List<String> options() {
    return options;
  }

  /** The minimum Java version. */
  int java() {
    return java;
  }

  /** The requests that every version makes. */
  Dialogue dialogue() {
    return dialogue;
  }

  /** The class path of its last version, without the programs. */
  List<Path> newest() {
    return Libraries.of(classPath.coordinatesOf(versions.get(versions.size() - 1)));
  }

  boolean canPass(ClientVersion version, Trial trial) {
    return failuresOf(version).stream().noneMatch(failure -> failure.trial == trial);
  }

  List<Failure> failuresOf(ClientVersion version) {
    return failures.stream().filter(failure -> failure.number.equals(version.number())).toList();
  }
}
