package com.anaconda.aau.it.program;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a client is set up with before its first request. */
public final class Settings {

  /** The HTTP proxy, null for none. */
  public InetSocketAddress proxy;

  /** For a server that asks (Basic), null for none. */
  public String user;

  public String password;

  /** Whether to take the client's default User-Agent away. Only some clients can. */
  public boolean withoutUserAgent;

  Settings() {}

  /** What a client says that has no way of its own to answer a server that asks. */
  public String basicAuthorization() {
    byte[] credentials = (user + ':' + password).getBytes(StandardCharsets.US_ASCII);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }
}
