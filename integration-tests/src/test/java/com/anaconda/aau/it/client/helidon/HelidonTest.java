package com.anaconda.aau.it.client.helidon;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** If a program adds two User-Agents, this client writes both on one line. */
class HelidonTest extends HttpClientSuite
    implements ExpectContinueSuite, Http2Suite, OwnObjectsSuite, ProxiedHostScopeSuite {

  @Override
  protected String caller() {
    return HelidonCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Helidon");
  }

  @Override
  protected int lowestJava() {
    return 21;
  }

  /** Over HTTP/1.1, this client sends neither the program's User-Agent nor its default. */
  @Override
  public String redirected(String userAgent) {
    return null;
  }

  /** An address, because this client resolves the name although the proxy does so, too. */
  @Override
  public String onlyForProxies() {
    return "http://127.0.0.3/";
  }
}
