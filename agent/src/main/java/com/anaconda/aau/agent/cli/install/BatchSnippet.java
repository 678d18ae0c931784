package com.anaconda.aau.agent.cli.install;

import java.util.Arrays;
import java.util.List;

/**
 * The snippet for cmd.exe, which sets MAVEN_OPTS. mvn.cmd runs it before {@code setlocal}, so the
 * variable stays set in the window, and the snippet must detect that it has run before. It uses no
 * labels: cmd.exe does not always find them in a file with Unix line breaks.
 */
final class BatchSnippet implements Snippet {

  /** Characters that cmd.exe interprets even in quotes, or between the quotes of {@code set}. */
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
