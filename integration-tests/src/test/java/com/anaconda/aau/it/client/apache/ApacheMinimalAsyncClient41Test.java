package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/**
 * It sends the very request that it is given, follows no redirect and knows no proxy. The request
 * line has the whole URL, so a server refuses one whose Host is another: the suite for the scope
 * cannot be run.
 */
class ApacheMinimalAsyncClient41Test extends AnyClientSuite
    implements OwnObjectsSuite, RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return ApacheMinimalAsyncClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.apache.httpcomponents:httpasyncclient:4.1.5");
  }
}
