package com.anaconda.aau.agent.cli.install;

import java.util.Arrays;
import java.util.List;

/** The snippet for fish. */
final class FishSnippet implements Snippet {

  private final Variable variable;

  FishSnippet(Variable variable) {
    this.variable = variable;
  }

  @Override
  public String comment() {
    return "#";
  }

  @Override
  public List<String> lines(AgentJar jar) throws InstallException {
    String path = quoted(jar.path().toString());
    String option = quoted(variable.option(jar));
    String locale =
        jar.needsUnicodeLocale() ? "; and string match -q UTF-8 (locale charmap 2>/dev/null)" : "";
    return Arrays.asList(
        "if test -f " + path + "; and test -r " + path + locale,
        "  if not string replace -q -- " + option + " '' \"$" + variable + "\"",
        "    set -gx " + variable + " (string trim -- \"$" + variable + " \"" + option + ")",
        "  end",
        "end");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
