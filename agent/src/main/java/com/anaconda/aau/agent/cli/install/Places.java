package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the files from which tools read the options of the JVMs that they start. */
final class Places {

  /** The directory of a project if the user does not name one. */
  static final String HERE = ".";

  private final Environment environment;
  private final AgentJar jar;

  Places(Environment environment, AgentJar jar) {
    this.environment = environment;
    this.jar = jar;
  }

  /** Returns the file that the script mvn reads first. */
  Place maven() throws InstallException {
    Path home = home(environment.home());
    // Maven 4 prefers mavenrc.cmd and deprecates this one; Maven 3 reads only this one.
    return environment.isWindows()
        ? new MarkedBlock(
            home.resolve("mavenrc_pre.cmd"), jar, "install --maven", new BatchSnippet())
        : new MarkedBlock(
            home.resolve(".mavenrc"),
            jar,
            "install --maven",
            new PosixSnippet(Variable.MAVEN_OPTS));
  }

  /** Returns the user's Gradle file. Gradle is a Java program, so it ignores {@code $HOME}. */
  Place gradle() throws InstallException {
    Path named = Environment.path(environment.getNonEmpty("GRADLE_USER_HOME"));
    Path folder =
        named != null ? named.toAbsolutePath() : home(environment.accountHome()).resolve(".gradle");
    return GradleProperties.ofUser(folder, jar);
  }

  /**
   * Returns the profile of the user's shell.
   *
   * @param option the option of the command that writes the lines
   * @param allShells whether to return the profiles of all supported shells
   */
  Collection<Place> profiles(String option, Variable variable, boolean allShells)
      throws InstallException {
    if (environment.isWindows()) {
      if (allShells) {
        return Collections.emptyList();
      }
      String value = variable.option(jar).replace("\"", "\\\"");
      throw new InstallException(
          "on Windows type this instead: setx " + variable + " \"" + value + "\"");
    }
    home(environment.home());
    List<Shell> shells =
        allShells
            ? Arrays.asList(Shell.values())
            : Collections.singletonList(Shell.current(environment));
    Map<Path, Place> places = new LinkedHashMap<>(); // Two shells may share a file.
    for (Shell shell : shells) {
      for (Path file : shell.files(environment, option)) {
        places.put(file, new MarkedBlock(file, jar, "install " + option, shell.snippet(variable)));
      }
    }
    return places.values();
  }

  /**
   * Returns the files of a project.
   *
   * @param perhaps whether the folder may turn out not to be a project
   */
  List<Place> project(String name, boolean perhaps) throws InstallException {
    Path named = Environment.path(name);
    if (named == null || !Files.isDirectory(named)) {
      throw new InstallException("no such directory: '" + name + "'");
    }
    Path folder = named.toAbsolutePath().normalize();
    List<Place> places = new ArrayList<>();
    if (has(folder, "pom.xml", ".mvn")) {
      places.add(OptionFile.ofMaven(folder, jar));
    }
    if (has(folder, "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")) {
      places.add(GradleProperties.ofProject(folder, jar));
    }
    if (has(folder, "build.sbt", "project/build.properties")) {
      places.add(OptionFile.ofSbt(folder, jar));
    }
    if (places.isEmpty() && !perhaps) {
      throw new InstallException(
          folder + " is not the directory of a Maven, Gradle or sbt project");
    }
    return places;
  }

  /** Returns all places of the user, and those of the project in the current directory. */
  List<Place> all() throws InstallException {
    List<Place> all = new ArrayList<>(Arrays.asList(maven(), gradle()));
    all.addAll(profiles("--sbt", Variable.SBT_OPTS, true));
    all.addAll(profiles("--shell", Variable.JAVA_TOOL_OPTIONS, true));
    all.addAll(project(HERE, true));
    return all;
  }

  private static boolean has(Path folder, String... names) {
    return Arrays.stream(names).anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  private static Path home(Path home) throws InstallException {
    if (home == null) {
      throw new InstallException(
          "there is no home directory; set the variable HOME to an absolute path");
    }
    return home;
  }
}
