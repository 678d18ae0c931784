package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.usage.Tagging;

/**
 * The numbers of requests, by what their User-Agents say about tokens.
 *
 * @param tagged requests with tokens
 * @param optedOut requests with only the mark {@code aau/VERSION}
 * @param untagged requests without the mark
 * @param malformed requests with the mark followed by something that is not a token
 */
public record Traffic(long tagged, long optedOut, long untagged, long malformed) {

  static Traffic of(long[] numbers) {
    return new Traffic(
        numbers[Tagging.TAGGED.ordinal()],
        numbers[Tagging.OPTED_OUT.ordinal()],
        numbers[Tagging.UNTAGGED.ordinal()],
        numbers[Tagging.MALFORMED.ordinal()]);
  }

  /** Returns the numbers that may be published. */
  Traffic rounded() {
    return new Traffic(
        Count.tens(tagged), Count.tens(optedOut), Count.tens(untagged), Count.tens(malformed));
  }

  /** Returns the number of all requests. */
  public long requests() {
    return tagged + optedOut + untagged + malformed;
  }

  /**
   * Returns the share of requests from software that has the agent, opted out or not; 0 if there
   * are no requests.
   */
  public double coverage() {
    return requests() == 0 ? 0 : (double) (tagged + optedOut) / requests();
  }
}
