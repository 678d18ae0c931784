package com.anaconda.aau.agent.cli.install;

import java.util.Arrays;
import java.util.List;

/** The snippet for sh and its descendants. */
final class PosixSnippet implements Snippet {

  private final Variable variable;

  PosixSnippet(Variable variable) {
    this.variable = variable;
  }

  @Override
  public String comment() {
    return "#";
  }

  @Override
  public List<String> lines(AgentJar jar) throws InstallException {
    String path = quoted(jar.path().toString());
    String option = variable.option(jar);
    String value = "${" + variable + "-}";
    String appended = "\"${" + variable + ":+$" + variable + " }\"" + quoted(option);
    String locale =
        jar.needsUnicodeLocale() ? " && [ \"$(locale charmap 2>/dev/null)\" = UTF-8 ]" : "";
    return Arrays.asList(
        "if [ -f " + path + " ] && [ -r " + path + " ]" + locale + "; then",
        "  case \"" + value + "\" in",
        "    *" + quoted(option) + "*) ;;",
        "    *) " + (variable.isExported() ? "export " : "") + variable + "=" + appended + " ;;",
        "  esac",
        "fi");
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
