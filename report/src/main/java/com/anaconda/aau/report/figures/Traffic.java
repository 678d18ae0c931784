package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.usage.Tagging;

/**
 * The number of requests by what their User-Agent says about tokens.
 *
 * @param tagged with tokens
 * @param optedOut with only the mark
 * @param untagged without
 * @param malformed with the mark followed by something that is not a token
 */
public record Traffic(long tagged, long optedOut, long untagged, long malformed) {

  static Traffic of(long[] numbers) {
    return new Traffic(
        numbers[Tagging.TAGGED.ordinal()],
        numbers[Tagging.OPTED_OUT.ordinal()],
        numbers[Tagging.UNTAGGED.ordinal()],
        numbers[Tagging.MALFORMED.ordinal()]);
  }

  /** All requests. */
  public long requests() {
    return tagged + optedOut + untagged + malformed;
  }

  /**
   * Returns the share of requests from software that has the agent, opted out or not; 0 if there
   * are none.
   */
  public double coverage() {
    return requests() == 0 ? 0 : (double) (tagged + optedOut) / requests();
  }
}
