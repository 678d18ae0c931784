package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.HashMap;
import java.util.Map;

/**
 * The options after {@code -javaagent:aau.jar=}: {@code key=value,key=value}.
 *
 * <p>An agent that is named several times, by whoever may set options of the JVM, has the options
 * of all namings. Where two speak of one key, a no wins, and host lists are cut down to what is in
 * both.
 */
public final class AgentOptions {

  /** The variable that names the file of the audit, unless an option does. */
  public static final String AUDIT_VARIABLE = "ANACONDA_ANON_USAGE_AUDIT";

  private static final String PREFIX = "prefix";
  private static final String AUDIT = "audit";

  /** The environment's prefix, the audit's file, and the keys that a condarc may have. */
  private static final String[] KNOWN = {
    PREFIX,
    AUDIT,
    "anaconda_anon_usage",
    "anaconda_heartbeat",
    "anaconda_anon_usage_hosts",
    "anaconda_anon_usage_account_hosts"
  };

  private final Map<String, String> options = new HashMap<>();

  private AgentOptions() {}

  /**
   * The options that we know, and those with a condarc's key that is spelled almost right, as it is
   * written. Others are noted in debug output, never an error: the JVM is somebody's, and may be
   * told of an option that a newer agent has.
   *
   * @param arguments a line for each naming of the agent; null or empty when there are none
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

  /** Adds an option, or several that have a blank or a semicolon between instead of a comma. */
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
      // Not its value: that may be a secret which was meant for somebody else.
      Debug.ofProcess().log("unknown agent option ignored: ", key);
    }
  }

  private static boolean isMeant(String option, int end) {
    String name = option.substring(0, end);
    return Spelling.keyOf(name) != null || Spelling.isDoNotTrack(name);
  }

  /** Where an equals sign is, or the colon that should have been one. */
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
      options.put(key, ""); // one of two environments would be a guess
    } else if (!key.equals(AUDIT)) {
      options.put(key, MostPrivate.of(key, other, value));
    }
  }

  /** The file that the audit goes to, null or empty for none. */
  public static String auditFile(Map<String, String> options, Environment environment) {
    String option = options.get(AUDIT);
    return option != null ? option : environment.get(AUDIT_VARIABLE);
  }

  /** Whether the agent has an option of that name. */
  public static boolean isKnown(String key) {
    for (String known : KNOWN) {
      if (known.equals(key)) {
        return true;
      }
    }
    return false;
  }
}
