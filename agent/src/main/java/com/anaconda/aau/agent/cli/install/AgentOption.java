package com.anaconda.aau.agent.cli.install;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code -javaagent:/path/to/aau.jar=…} among other options. */
final class AgentOption {

  /**
   * Matches a quoted option (not all readers support quotes), or one that ends at the next space.
   */
  private static final Pattern OPTION =
      Pattern.compile(
          "\"-javaagent\\\\?:([^\"\r\n]+)\""
              + "|'-javaagent\\\\?:([^'\r\n]+)'"
              + "|(?<!\\S)(?:-J)?-javaagent\\\\?:(\\S+)");

  /** Matches the jar's name as built, as published and as unpacked. */
  private static final Pattern OURS =
      Pattern.compile("(?s)(.*[/\\\\])?aau(-[0-9][^/\\\\]*)?\\.jar");

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
   * Returns this agent's option between two positions of a text, or null if there is none; ignores
   * other agents.
   *
   * @param jar the path, as written in the text, of a jar that counts as this agent whatever its
   *     name
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

  /** Returns the path as written in the text, without the agent's options. */
  String path() {
    return path;
  }

  /** Returns an option for another jar with the same agent options. */
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
