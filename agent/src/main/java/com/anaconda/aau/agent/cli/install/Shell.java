package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A login shell, and the user's files that it reads. */
enum Shell {
  BASH {
    /**
     * In a terminal, bash reads .bashrc. As a login shell, it reads the first of the other files
     * that exists.
     */
    @Override
    List<Path> files(Environment environment, String option) {
      Path home = environment.home();
      Path login = home.resolve(".profile");
      for (String name : Arrays.asList(".bash_login", ".bash_profile")) {
        login = Files.exists(home.resolve(name)) ? home.resolve(name) : login;
      }
      return Arrays.asList(home.resolve(".bashrc"), login);
    }
  },
  ZSH {
    /**
     * Every zsh reads .zshenv. One in the home directory takes precedence over ZDOTDIR, because it
     * may be the file that sets ZDOTDIR.
     */
    @Override
    List<Path> files(Environment environment, String option) {
      Path atHome = environment.home().resolve(".zshenv");
      Path folder = Environment.path(environment.getNonEmpty("ZDOTDIR"));
      boolean moved = folder != null && folder.isAbsolute() && !Files.exists(atHome);
      return Collections.singletonList(moved ? folder.resolve(".zshenv") : atHome);
    }
  },
  FISH {
    @Override
    List<Path> files(Environment environment, String option) {
      Path named = Environment.path(environment.getNonEmpty("XDG_CONFIG_HOME"));
      Path config =
          named != null && named.isAbsolute() ? named : environment.home().resolve(".config");
      return Collections.singletonList(
          config.resolve("fish").resolve("conf.d").resolve("aau" + option.substring(1) + ".fish"));
    }

    @Override
    Snippet snippet(Variable variable) {
      return new FishSnippet(variable);
    }
  },
  SH {
    @Override
    List<Path> files(Environment environment, String option) {
      return Collections.singletonList(environment.home().resolve(".profile"));
    }
  };

  /**
   * Returns the files that the shell reads, whether they exist or not.
   *
   * @param option the option of {@code install} that was given; it becomes part of the name of a
   *     file that we alone write
   */
  abstract List<Path> files(Environment environment, String option);

  Snippet snippet(Variable variable) {
    return new PosixSnippet(variable);
  }

  /** Returns the shell that {@code $SHELL} names. */
  static Shell current(Environment environment) throws InstallException {
    Path path = Environment.path(environment.getNonEmpty("SHELL"));
    String name = path == null ? "" : String.valueOf(path.getFileName());
    for (Shell shell : values()) {
      if (shell.toString().equals(name)) {
        return shell;
      }
    }
    if (Arrays.asList("dash", "ash", "ksh", "mksh").contains(name)) {
      return SH;
    }
    throw new InstallException("unknown shell '" + name + "': set SHELL to bash, zsh, fish or sh");
  }

  /** Returns the name of the shell's program. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
