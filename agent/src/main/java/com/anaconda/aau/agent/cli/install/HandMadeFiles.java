package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files in which people set variables for JVMs by hand: those that our documentation
 * names, and those that shells, PAM and systemd read.
 */
final class HandMadeFiles {

  /** Files of all users. A name that ends with a slash stands for all files in the directory. */
  private static final List<String> OF_ALL =
      Arrays.asList(
          "etc/environment",
          "etc/environment.d/",
          "etc/profile",
          "etc/profile.d/",
          "etc/bash.bashrc",
          "etc/bashrc",
          "etc/zshenv",
          "etc/zprofile",
          "etc/zsh/",
          "etc/csh.cshrc",
          "etc/fish/conf.d/",
          "etc/mavenrc",
          "etc/sbt/sbtopts",
          "etc/default/",
          "etc/sysconfig/",
          "etc/systemd/system.conf",
          "etc/systemd/system.conf.d/",
          "etc/systemd/user.conf",
          "etc/systemd/user.conf.d/",
          "etc/systemd/system/",
          "etc/systemd/system-environment-generators/",
          "etc/systemd/user-environment-generators/");

  private static final List<String> OF_USER =
      Arrays.asList(
          ".mavenrc",
          "mavenrc_pre.cmd",
          "mavenrc.cmd",
          ".profile",
          ".bash_profile",
          ".bash_login",
          ".bashrc",
          ".bash_aliases",
          ".zshenv",
          ".zprofile",
          ".zshrc",
          ".zlogin",
          ".kshrc",
          ".cshrc",
          ".tcshrc",
          ".login",
          ".xprofile",
          ".xsessionrc",
          ".ssh/environment",
          ".config/fish/config.fish",
          ".config/fish/conf.d/",
          ".config/environment.d/",
          ".config/systemd/user/",
          ".pam_environment",
          ".gradle/gradle.properties",
          ".sbtopts");

  private static final List<String> OF_PROJECT =
      Arrays.asList(
          ".mvn/jvm.config",
          ".mvn/maven.config",
          "gradle.properties",
          ".sbtopts",
          ".jvmopts",
          ".envrc");

  private final Environment environment;
  private final Path root;

  HandMadeFiles(Environment environment, Path root) {
    this.environment = environment;
    this.root = root;
  }

  /** Returns the files that exist, each once. */
  Set<Path> all() {
    Set<Path> files = new LinkedHashSet<>();
    addAll(files, root, OF_ALL);
    if (environment.home() != null) {
      addAll(files, environment.home(), OF_USER);
    }
    Path here = Paths.get("").toAbsolutePath();
    for (Path project = here; project != null; project = project.getParent()) {
      addAll(files, project, OF_PROJECT); // Tools look in the directories above, too.
    }
    return files;
  }

  private static void addAll(Set<Path> files, Path folder, List<String> names) {
    for (String name : names) {
      Path named = folder.resolve(name);
      files.addAll(name.endsWith("/") ? filesIn(named, true) : Collections.singletonList(named));
    }
    files.removeIf(file -> !Files.isRegularFile(file));
  }

  /**
   * Returns the files in a directory.
   *
   * @param dropIns whether to add the files in drop-in directories. Omits nested ones, which may
   *     link to a directory above them
   */
  private static List<Path> filesIn(Path directory, boolean dropIns) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (dropIns && name.endsWith(".d") && Files.isDirectory(entry)) {
          files.addAll(filesIn(entry, false));
        } else {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It does not exist, or is not ours to read.
    }
    Collections.sort(files);
    return files;
  }
}
