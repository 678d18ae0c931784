package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.usage.Tagging;

/**
 * Requests by what their User-Agent said about tokens.
 *
 * @param tagged with tokens
 * @param optedOut with the mark alone
 * @param untagged without
 * @param malformed with a mark and something else after it than tokens
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

  /** The share of requests from software that has the agent, opted out or not; 0 without any. */
  public double coverage() {
    return requests() == 0 ? 0 : (double) (tagged + optedOut) / requests();
  }
}
