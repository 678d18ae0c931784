package com.anaconda.aau.agent.cli.attach;

import com.anaconda.aau.core.config.AgentOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The effect of options that were given to an agent that was already attached. */
final class AddedOptions {

  private final Map<String, String> given;
  private final Map<String, String> before;
  private final Map<String, String> after;

  /**
   * Compares options.
   *
   * @param given the options that were given
   * @param all all options of the agent, one line for each time that options were given, latest
   *     last
   */
  AddedOptions(String given, List<String> all) {
    this.given = AgentOptions.parse(given);
    this.before =
        AgentOptions.parse(String.join("\n", all.subList(0, Math.max(all.size() - 1, 0))));
    this.after = AgentOptions.parse(String.join("\n", all));
  }

  boolean changeNothing() {
    return before.equals(after);
  }

  /** Returns one line for each option that does not apply as it was given. */
  List<String> overruled() {
    List<String> overruled = new ArrayList<>();
    for (Map.Entry<String, String> option : given.entrySet()) {
      String value = after.get(option.getKey());
      if (value != null && !value.equals(option.getValue())) {
        overruled.add(
            (option.getKey()
                    + "="
                    + option.getValue()
                    + " does not apply: an earlier option makes it ")
                + (value.isEmpty() ? "empty" : value));
      }
    }
    return overruled;
  }
}
