package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.HttpCaller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A row of {@link ClientLibraries}. It says all of itself there, and is asked afterwards. */
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

  /** A request that a version fails with, and why. */
  record Failure(String number, Trial trial, String reason) {}

  public static ClientLibrary library(String name, Class<? extends HttpCaller> caller) {
    return library(name, caller.getName());
  }

  /** One whose caller is not compiled with the others. */
  public static ClientLibrary library(String name, String caller) {
    return new ClientLibrary(name, caller);
  }

  /** Adds versions of an artifact, from the first to the last, with a space between. */
  public ClientLibrary versions(String artifact, String numbers) {
    Arrays.stream(numbers.split(" "))
        .map(number -> new ClientVersion(artifact, number))
        .forEach(versions::add);
    return this;
  }

  /**
   * Adds what has to be on the class path with each version.
   *
   * @param coordinates without a version when it is that of the library
   */
  public ClientLibrary with(String... coordinates) {
    classPath.add(coordinates);
    return this;
  }

  /** The same for Java 8, which needs more than others. */
  public ClientLibrary withOnJava8(String... coordinates) {
    return JavaVersion.OF_FORKS == 8 ? with(coordinates) : this;
  }

  /** Names the packages that somebody who shades the library renames. */
  public ClientLibrary relocating(String... names) {
    classPath.addRenamed(names);
    return this;
  }

  /** Adds options that its JVM needs. */
  public ClientLibrary options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Says that it needs a newer Java than 8. */
  public ClientLibrary since(int version) {
    java = version;
    return this;
  }

  /** Says that it cannot make all of the requests. */
  public ClientLibrary making(Dialogue some) {
    dialogue = some;
    return this;
  }

  /** Adds a program, before the others. */
  public ClientLibrary programs(Supplier<Path> program) {
    classPath.addProgram(program);
    return this;
  }

  /** Says of a version that a request fails as much without the agent, and why. */
  public ClientLibrary failing(String number, Trial trial, String reason) {
    failures.add(new Failure(number, trial, reason));
    return this;
  }

  /** As it is in the table. */
  public String name() {
    return name;
  }

  /** The class that drives each of its versions. */
  String caller() {
    return caller;
  }

  List<ClientVersion> versions() {
    return versions;
  }

  ClassPath classPath() {
    return classPath;
  }

  /** For the JVM. */
  List<String> options() {
    return options;
  }

  /** The lowest version of Java that can run it. */
  int java() {
    return java;
  }

  /** The requests that each version makes. */
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
