package com.anaconda.aau.it.client.helidon;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.AuthenticationSuite;
import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** The client speaks HTTP/2 in clear text, too, which a proxy could not forward. */
class HelidonHttp2Test extends AnyClientSuite
    implements AuthenticationSuite,
        ExpectContinueSuite,
        HostScopeSuite,
        Http2Suite,
        OwnObjectsSuite,
        RedirectSuite,
        TlsSuite {

  @Override
  protected String caller() {
    return HelidonHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Helidon, HTTP/2");
  }

  @Override
  protected int lowestJava() {
    return 21;
  }

  @Override
  public String http2(String path) {
    return server().http(path);
  }

  /** This client replaces the program's User-Agent with its default. */
  @Override
  public String redirected(String userAgent) {
    return "Helidon 4.5.0";
  }
}
