package com.anaconda.aau.report.store;

/** The number of days, and of requests on them, that were too old to be stored. */
public record TooOld(long days, long requests) {
  static final TooOld NOTHING = new TooOld(0, 0);

  TooOld and(long requestsOfDay) {
    return new TooOld(days + 1, requests + requestsOfDay);
  }
}
