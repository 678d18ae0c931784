package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * The tests that Undertow's client must pass. It follows no redirects, does not authenticate and
 * supports no proxies.
 */
abstract class UndertowClientSuite extends AnyClientSuite
    implements ExpectContinueSuite, HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite {

  @Override
  protected final String caller() {
    return UndertowCaller.class.getName();
  }

  @Override
  protected final List<Path> classPath() {
    return ClientLibraries.newest("Undertow client");
  }

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }

  @Override
  protected final int lowestJava() {
    return 17;
  }
}
