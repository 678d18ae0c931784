package com.anaconda.aau.core;

/** The version of this agent, which the {@code aau/} token contains. */
public final class Version {

  /**
   * A compile-time constant, because finding and reading a resource would slow down the first
   * request. A test compares it with the version in the POM.
   */
  public static final String VERSION = "0.2.0";

  private Version() {}
}
