package com.anaconda.aau.agent.request;

import com.anaconda.aau.core.Debug;
import java.util.HashMap;
import java.util.Map;

/** The options after {@code -javaagent:aau.jar=}: {@code key=value,key=value}. */
public final class AgentOptions {

  /** The environment's prefix, the audit's file, and the keys that a condarc may have. */
  private static final String[] KNOWN = {
    "prefix",
    "audit",
    "anaconda_anon_usage",
    "anaconda_heartbeat",
    "anaconda_anon_usage_hosts",
    "anaconda_anon_usage_account_hosts"
  };

  private AgentOptions() {}

  /**
   * The options that we know. What we do not know is noted in debug output, never an error: the JVM
   * is somebody's, and may be told of an option that a newer agent has.
   *
   * @param arguments null or empty when there are none
   */
  public static Map<String, String> parse(String arguments) {
    Map<String, String> options = new HashMap<>();
    int start = 0;
    while (arguments != null && start < arguments.length()) {
      int comma = arguments.indexOf(',', start);
      int end = comma < 0 ? arguments.length() : comma;
      put(options, arguments.substring(start, end));
      start = end + 1;
    }
    return options;
  }

  private static void put(Map<String, String> options, String option) {
    int equals = option.indexOf('=');
    if (equals > 0 && isKnown(option.substring(0, equals).trim())) {
      options.put(option.substring(0, equals).trim(), option.substring(equals + 1).trim());
    } else if (!option.trim().isEmpty()) {
      Debug.ofProcess()
          .log(
              "agent option ignored, not a KEY=VALUE with a key that is known: ",
              equals > 0 ? option.substring(0, equals) + "=..." : "...");
    }
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
