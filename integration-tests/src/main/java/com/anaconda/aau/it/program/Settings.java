package com.anaconda.aau.it.program;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The configuration of a client. */
public final class Settings {

  /** The HTTP proxy, or null. */
  public InetSocketAddress proxy;

  /** The user for Basic authentication, or null. */
  public String user;

  public String password;

  /** Whether to suppress the client's default User-Agent. Only some clients allow this. */
  public boolean withoutUserAgent;

  Settings() {}

  /** The Authorization header, for callers of clients that cannot authenticate. */
  public String basicAuthorization() {
    byte[] credentials = (user + ':' + password).getBytes(StandardCharsets.US_ASCII);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }
}
