package com.anaconda.aau.it.matrix;

import java.util.Locale;

/** A request that each version makes, in this order. */
public enum Trial {
  /** With the client's own User-Agent. */
  DEFAULT,
  /** The same to a host out of scope. */
  OUTSIDE,
  /** With the application's User-Agent, as all that follow. */
  OWN,
  /** Redirected to a host out of scope. */
  REDIRECT,
  /** Over TLS, to a server that can speak HTTP/2. */
  TLS,
  /**
   * The same to one that speaks nothing but SPDY, which redirects it to a host out of scope. Not
   * all clients can make it.
   */
  SPDY,
  /** Over TLS, through a proxy. */
  TUNNEL;

  /** Where {@link #REDIRECT} leads to. */
  static final String REDIRECTED = "redirected";

  /** Where {@link #SPDY} leads to. */
  static final String REDIRECTED_SPDY = "redirected-spdy";

  /** The last part of the URL. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
