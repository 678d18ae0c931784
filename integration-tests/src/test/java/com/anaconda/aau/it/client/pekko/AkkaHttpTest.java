package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.harness.Exhaustive;

/** It can what Pekko HTTP can. */
@Exhaustive
class AkkaHttpTest extends AkkaHttpSuite implements RawRequestSuite {

  @Override
  protected String caller() {
    return PekkoCaller.class.getName();
  }
}
