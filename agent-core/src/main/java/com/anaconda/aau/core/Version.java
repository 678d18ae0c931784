package com.anaconda.aau.core;

/** The version of this software, as the {@code aau/} token says it. */
public final class Version {

  /**
   * A compile-time constant, because a resource would have to be found and read on somebody's first
   * request. A test holds it against the version in the POM.
   */
  public static final String VERSION = "0.1.0";

  private Version() {}
}
