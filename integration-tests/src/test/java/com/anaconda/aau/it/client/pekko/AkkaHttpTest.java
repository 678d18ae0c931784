package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.harness.Exhaustive;

/** Passes most of Pekko HTTP's suites. */
@Exhaustive
class AkkaHttpTest extends AkkaHttpSuite implements RawRequestSuite {

  @Override
  protected String caller() {
    return PekkoCaller.class.getName();
  }
}
