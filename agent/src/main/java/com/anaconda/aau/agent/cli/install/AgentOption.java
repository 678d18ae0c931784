package com.anaconda.aau.agent.cli.install;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code -javaagent:/path/to/aau.jar=…} among other options. */
final class AgentOption {

  /** In quotes, which not all readers know, or up to the next space. */
  private static final Pattern OPTION =
      Pattern.compile(
          "\"-javaagent\\\\?:([^\"\r\n]+)\""
              + "|'-javaagent\\\\?:([^'\r\n]+)'"
              + "|(?<!\\S)(?:-J)?-javaagent\\\\?:(\\S+)");

  /** The names that the jar has when it is built, published and unpacked. */
  private static final Pattern OURS = Pattern.compile("(?s).*[/\\\\]aau(-[0-9][^/\\\\]*)?\\.jar");

  private final int start;
  private final int end;
  private final String path;
  private final String agentOptions;

  private AgentOption(int start, int end, String path, String agentOptions) {
    this.start = start;
    this.end = end;
    this.path = path;
    this.agentOptions = agentOptions;
  }

  /**
   * The option with this agent between two positions of a text; null when there is none, whatever
   * other agents there are.
   *
   * @param jar a path, as it would be written there, that is this agent whatever its name
   */
  static AgentOption find(String text, int from, int to, String jar) {
    Matcher matcher = OPTION.matcher(text).region(from, to);
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
      String named = matcher.group(group);
      int equals = named.indexOf('=');
      String path = equals < 0 ? named : named.substring(0, equals);
      if (OURS.matcher(path).matches() || path.equals(jar)) {
        return new AgentOption(
            matcher.start(), matcher.end(), path, named.substring(path.length()));
      }
    }
    return null;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The path as it is written there, without the agent's options. */
  String path() {
    return path;
  }

  /** An option for another jar, with the agent's options of this one. */
  String retargeted(String option) {
    int last = option.length() - 1;
    char quote = option.charAt(last);
    if (quote == '"' || quote == '\'') {
      return option.substring(0, last) + agentOptions + quote;
    }
    return agentOptions.indexOf(' ') < 0
        ? option + agentOptions
        : '"' + option + agentOptions + '"';
  }
}
