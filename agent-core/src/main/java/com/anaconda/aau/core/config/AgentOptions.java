package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.HashMap;
import java.util.Map;

/**
 * Parses the options after {@code -javaagent:aau.jar=}: {@code key=value,key=value}.
 *
 * <p>If several {@code -javaagent} options name the agent, all of their options apply. If two
 * values of a key differ, an opt-out wins, and host lists are reduced to the hosts that both
 * contain.
 */
public final class AgentOptions {

  /** The variable that names the audit file. The option takes precedence. */
  public static final String AUDIT_VARIABLE = "ANACONDA_ANON_USAGE_AUDIT";

  private static final String PREFIX = "prefix";
  private static final String AUDIT = "audit";

  /** The environment's prefix, the audit file, and the keys of a condarc. */
  private static final String[] KNOWN = {
    PREFIX,
    AUDIT,
    "anaconda_anon_usage",
    "anaconda_heartbeat",
    "anaconda_anon_usage_hosts",
    "anaconda_anon_usage_account_hosts",
    "anaconda_anon_usage_unlinkable",
    "anaconda_anon_usage_shared_hosts",
    "anaconda_anon_usage_rotate"
  };

  private final Map<String, String> options = new HashMap<>();

  private AgentOptions() {}

  /**
   * Returns the known options, plus misspelled condarc keys under their misspelled names. Other
   * names are not errors and appear only in debug output: another JVM may run a newer agent with
   * the same options.
   *
   * @param arguments one line for each {@code -javaagent} option; null or empty if there are none
   */
  public static Map<String, String> parse(String arguments) {
    AgentOptions parsed = new AgentOptions();
    int start = 0;
    while (arguments != null && start < arguments.length()) {
      int end = start;
      while (end < arguments.length() && ",\n".indexOf(arguments.charAt(end)) < 0) {
        end++;
      }
      parsed.addAll(arguments.substring(start, end));
      start = end + 1;
    }
    return parsed.options;
  }

  /** Adds one option, or several that are separated by spaces or semicolons instead of commas. */
  private void addAll(String text) {
    int start = 0;
    for (int at = 1; at < text.length(); at++) {
      boolean divides = text.charAt(at - 1) == ';' || Character.isWhitespace(text.charAt(at - 1));
      if (divides && startsWithKey(text.substring(at))) {
        add(text.substring(start, at - 1).trim());
        start = at;
      }
    }
    add(text.substring(start).trim());
  }

  private static boolean startsWithKey(String text) {
    int end = endOfKey(text);
    return end < text.length() && (isKnown(text.substring(0, end)) || isMeant(text, end));
  }

  private void add(String option) {
    int end = endOfKey(option);
    String key = option.substring(0, end).trim();
    String value = end == option.length() ? "" : option.substring(end + 1).trim();
    if (end < option.length() && option.charAt(end) == '=' && isKnown(key)) {
      put(key, value);
    } else if (isMeant(option, end)) {
      put(isKnown(key) ? key + ":" : key, value);
    } else if (!option.isEmpty()) {
      // Does not log the value: it may be a secret meant for another program.
      Debug.ofProcess().log("unknown agent option ignored: ", key);
    }
  }

  private static boolean isMeant(String option, int end) {
    String name = option.substring(0, end);
    return Spelling.keyOf(name) != null || Spelling.isDoNotTrack(name);
  }

  /** Returns the index of the equals sign, or of a colon used instead. */
  private static int endOfKey(String option) {
    int equals = option.indexOf('=');
    int end = equals < 0 ? option.length() : equals;
    int colon = option.indexOf(':');
    return colon > 0 && colon < end ? colon : end;
  }

  private void put(String key, String value) {
    String other = options.get(key);
    if (other == null || other.equals(value)) {
      options.put(key, value);
    } else if (key.equals(PREFIX)) {
      options.put(key, ""); // two different prefixes: choosing one would be a guess
    } else if (!key.equals(AUDIT)) {
      options.put(key, MostPrivate.of(key, other, value));
    }
  }

  /** Returns the path of the audit file; null or empty means no audit. */
  public static String auditFile(Map<String, String> options, Environment environment) {
    String option = options.get(AUDIT);
    return option != null ? option : environment.get(AUDIT_VARIABLE);
  }

  /** Returns whether the value of an option is a path. */
  public static boolean isPath(String key, String value) {
    return key.equals(AUDIT) || key.equals(PREFIX) && !value.equals("java.home");
  }

  /** Returns whether the agent has an option of this name. */
  public static boolean isKnown(String key) {
    for (String known : KNOWN) {
      if (known.equals(key)) {
        return true;
      }
    }
    return false;
  }
}
