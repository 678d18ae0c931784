package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.agent.cli.output.CommandName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of a profile that tell each user once, in a terminal, that Java programs send tokens. A JVM
 * cannot do that itself, because programs read what build tools print.
 *
 * <p>Several kinds of shells run these lines at each login. For users who have seen the notice, the
 * lines start no process; for those who have opted out, they start a few.
 */
final class NoticeSnippet implements Snippet {

  /** The file by which the user's shells know that the notice has been shown. */
  private static final String SEEN = "\"${HOME-}/.conda/aau_notice\"";

  private final Path etc;
  private final String url;
  private final boolean locked;

  /**
   * Creates the lines.
   *
   * @param etc the directory {@code /etc}
   * @param url where users can read more, or an empty string
   * @param locked whether an administrator has locked the tokens on, so that nobody can opt out
   */
  NoticeSnippet(Path etc, String url, boolean locked) {
    this.etc = etc;
    this.url = url;
    this.locked = locked;
  }

  @Override
  public String comment() {
    return "#";
  }

  @Override
  public List<String> lines(AgentJar jar) {
    String path = PosixSnippet.quoted(jar.path().toString());
    List<String> lines =
        new ArrayList<>(
            Arrays.asList(
                "# Tells each user once, in a terminal, that Java programs send usage tokens.",
                "if [ -t 2 ] && [ -f " + path + " ] && [ -r " + path + " ] \\",
                "  && [ ! -e " + SEEN + " ] && [ ! -L " + SEEN + " ]; then",
                "  case $- in *i*) (",
                "    [ -z \"${ZSH_VERSION-}\" ] || emulate sh",
                "    set +eu -C",
                "    LC_ALL=C",
                "    export LC_ALL"));
    if (!locked) {
      lines.addAll(endForWhoeverOptedOut());
    }
    lines.addAll(remember());
    lines.addAll(print(CommandName.or("java -jar " + path)));
    lines.add("  ) || : ;; esac"); // A shell with set -e must not end here.
    lines.add("fi");
    return lines;
  }

  /** If in doubt, the user has opted out. Only the agent can tell for sure, but takes too long. */
  private List<String> endForWhoeverOptedOut() {
    return Arrays.asList(
        "    # Whoever has opted out needs no notice.",
        "    case ${DO_NOT_TRACK-} in",
        "      '' | 0 | [Ff][Aa][Ll][Ss][Ee] | [Nn] | [Nn][Oo] | [Oo][Ff][Ff]) ;;",
        "      *) exit 0 ;;",
        "    esac",
        "    set --",
        "    for place in " + conda() + " /var/lib/conda \"${XDG_CONFIG_HOME-}/conda\" \\",
        "      \"${HOME-}/.config/conda\" \"${HOME-}/.conda\" \"${HOME-}/.condarc\" \\",
        "      \"${CONDA_ROOT-}\" \"${CONDA_EXE%/*/*}\" \"${CONDA_PREFIX-}\" \"${CONDARC-}\"",
        "    do",
        "      for file in \"$place\" \"$place/.condarc\" \"$place/condarc\" \"$place/condarc.d\" \\",
        "        \"$place\"/condarc.d/*.y*ml \"$place\"/*.y*ml",
        "      do",
        "        if [ -L \"$file\" ] && [ ! -e \"$file\" ]; then",
        "          exit 0",
        "        elif [ -d \"$file\" ]; then",
        "          [ -r \"$file\" ] && [ -x \"$file\" ] || exit 0",
        "        elif [ -f \"$file\" ]; then",
        "          [ -r \"$file\" ] || exit 0",
        "          set -- \"$@\" \"$file\"",
        "        fi",
        "      done",
        "    done",
        "    key=\"anaconda.?anon[a-z]*.?usage['\\\"]?[[:space:]]*([:=]|$)\"",
        "    yes=\"[[:space:]]*['\\\"]?(true|yes|on|y|[1-9][0-9]*)['\\\"]?[[:space:]]*([#,}].*)?$\"",
        "    ! grep -aiqE '^[^#]*do.?not.?track' \"$@\" < /dev/null 2> /dev/null || exit 0",
        "    ! { env; cat \"$@\"; } < /dev/null 2> /dev/null | grep -aiE \"^[^#]*$key\" \\",
        "      | grep -aqivE \"$key$yes\" || exit 0");
  }

  /** Creating the file also decides which of several shells that start at once shows the notice. */
  private static List<String> remember() {
    return Arrays.asList(
        "    if [ -O \"${HOME-}\" ]; then",
        "      [ -d \"$HOME/.conda\" ] || mkdir \"$HOME/.conda\"",
        "      echo 'The notice of aau has been shown.' > " + SEEN + " || [ ! -e " + SEEN + " ] \\",
        "        || exit 0",
        "    elif [ -w \"${HOME-}\" ]; then",
        "      exit 0 # root, in the home directory of another user",
        "    fi 2> /dev/null");
  }

  private List<String> print(String command) {
    String token = PosixSnippet.quoted(etc.resolve("conda").resolve("org_token").toString());
    String more =
        url.isEmpty() ? "To see which ones, run: " + command + " info" : "Read more: " + url;
    String off =
        locked
            ? "Your administrator has locked them on."
            : "To switch them off for your account, run: " + command + " disable";
    return Arrays.asList(
        "    whose=",
        "    [ ! -f " + token + " ] || [ ! -r " + token + " ] || read -r whose < " + token,
        "    case $whose in",
        "      '' | *[!A-Za-z0-9_-]*) whose= ;;",
        "      *) whose=\", on behalf of $whose\" ;;",
        "    esac",
        "    printf '%s\\n' >&2 \\",
        "      \"Note: Java programs on this machine add usage tokens to their requests$whose.\" \\",
        "      " + PosixSnippet.quoted(more) + " \\",
        "      " + PosixSnippet.quoted(off));
  }

  private String conda() {
    return PosixSnippet.quoted(etc.resolve("conda").toString());
  }
}
