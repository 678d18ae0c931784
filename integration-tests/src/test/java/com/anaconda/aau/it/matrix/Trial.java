package com.anaconda.aau.it.matrix;

import java.util.Locale;

/** A request that every version makes. They are made in this order. */
public enum Trial {
  /** With the client's own User-Agent. */
  DEFAULT,
  /** With the client's own User-Agent, to a host out of scope. */
  OUTSIDE,
  /** With a User-Agent set by the application, as in all later requests. */
  OWN,
  /** Redirected to a host out of scope. */
  REDIRECT,
  /** Over TLS, to a server that can speak HTTP/2. */
  TLS,
  /**
   * Over TLS, to a server that speaks only SPDY and redirects to a host out of scope. Not every
   * client can make this request.
   */
  SPDY,
  /** Over TLS, through a proxy. */
  TUNNEL;

  /** The path that {@link #REDIRECT} leads to. */
  static final String REDIRECTED = "redirected";

  /** The path that {@link #SPDY} leads to. */
  static final String REDIRECTED_SPDY = "redirected-spdy";

  /** The last segment of the URL. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
