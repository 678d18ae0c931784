package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.agent.cli.output.Json;
import java.util.Locale;

/** Whether the agent is on in a place. Immutable. */
final class StatusEntry {

  /** The states of a place. */
  enum State {
    ON,
    OFF,
    /** The agent is on, but its jar does not exist, so JVMs may not start. */
    MISSING,
    UNKNOWN
  }

  private final String place;
  private final State state;
  private final String jar;
  private final Boolean thisJar;
  private final String reason;

  private StatusEntry(String place, State state, String jar, Boolean thisJar, String reason) {
    this.place = place;
    this.state = state;
    this.jar = jar;
    this.thisJar = thisJar;
    this.reason = reason;
  }

  static StatusEntry off(String place) {
    return new StatusEntry(place, State.OFF, null, null, null);
  }

  /**
   * Returns a place that names a jar.
   *
   * @param thisJar whether it is the running jar; null if that is unknown because its name contains
   *     a variable
   */
  static StatusEntry on(String place, String jar, Boolean thisJar) {
    return new StatusEntry(place, State.ON, jar, thisJar, null);
  }

  static StatusEntry missing(String place, String jar) {
    return new StatusEntry(place, State.MISSING, jar, null, null);
  }

  static StatusEntry unknown(String place, String reason) {
    return new StatusEntry(place, State.UNKNOWN, null, null, reason);
  }

  boolean isOff() {
    return state == State.OFF;
  }

  String place() {
    return place;
  }

  Json json() {
    return new Json()
        .with("place", place)
        .with("state", state.name().toLowerCase(Locale.ROOT))
        .with("jar", jar)
        .with("thisJar", thisJar)
        .with("reason", reason);
  }

  @Override
  public String toString() {
    switch (state) {
      case ON:
        String which = thisJar == null ? "" : thisJar ? " (this jar)" : " (another jar)";
        return place + ": on, " + jar + which;
      case OFF:
        return place + ": off";
      case MISSING:
        return place + ": on, but missing: " + jar;
      default:
        return place + ": cannot tell: " + reason;
    }
  }
}
