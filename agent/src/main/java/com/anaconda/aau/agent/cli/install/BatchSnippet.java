package com.anaconda.aau.agent.cli.install;

import java.util.Arrays;
import java.util.List;

/**
 * For cmd.exe, MAVEN_OPTS. The file is read before mvn.cmd's {@code setlocal}: what it sets stays
 * set in the window, so it has to know that it has been there. No labels: cmd.exe does not always
 * find them in a file that has newlines only.
 */
final class BatchSnippet implements Snippet {

  /** What cmd.exe expands or splits at even in quotes, or between the quotes of {@code set}. */
  private static final String SPECIAL = "%!^&|<>\"";

  @Override
  public String comment() {
    return "@rem";
  }

  @Override
  public List<String> lines(AgentJar jar) throws InstallException {
    String path = jar.path().toString();
    for (char c : path.toCharArray()) {
      if (c > 0x7E || SPECIAL.indexOf(c) >= 0) {
        throw new InstallException(
            "a batch file cannot handle a path with '"
                + c
                + "' under every code page; move aau.jar elsewhere: "
                + path);
      }
    }
    return Arrays.asList(
        "@if not defined AAU_IN_MAVEN_OPTS if exist \""
            + path
            + "\" set MAVEN_OPTS=%MAVEN_OPTS% \""
            + jar.option()
            + '"',
        "@if exist \"" + path + "\" set AAU_IN_MAVEN_OPTS=1");
  }
}
