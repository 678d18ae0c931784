package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Outcome;

/** What every Jetty client must pass over HTTP/2, in clear text too. */
abstract class JettyClientHttp2Suite extends AnyClientSuite
    implements AuthenticationSuite,
        ExpectContinueSuite,
        Http2Suite,
        NoUserAgentSuite,
        RedirectSuite,
        TlsSuite {

  /** Each time a race is lost to a busy machine: 3 of 60 times when it has a load of 17. */
  private static final int ATTEMPTS = 10;

  /**
   * Until the client succeeds. The one of Jetty 10 fails, with the agent or without, when the
   * server's consent comes before it is done with the request's headers.
   */
  @Override
  public final Outcome uploadWithConsent() {
    Outcome outcome = ExpectContinueSuite.super.uploadWithConsent();
    for (int i = 1; i < ATTEMPTS && outcome.stdout().contains("WritePendingException"); i++) {
      servers().forget();
      outcome = ExpectContinueSuite.super.uploadWithConsent();
    }
    return outcome;
  }
}
