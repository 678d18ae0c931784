package com.anaconda.aau.it.client.reactornetty;

import com.anaconda.aau.it.client.ClientTest;
import com.anaconda.aau.it.client.Http3Suite;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** Uses Netty 4.2, whose HTTP/3 codec has left the incubator. */
class ReactorNettyHttp3Test extends Http3Suite {

  @Override
  protected JavaProcess program() {
    List<Path> libraries = Libraries.of("io.projectreactor.netty:reactor-netty-http:1.3.7");
    return JavaProcess.of(ReactorNettyHttp3Main.class)
        .options(ClientTest.allowingUnsafe())
        .classPath(libraries);
  }

  /** Skipped, because the client forgets the name. */
  @Override
  protected void appendsToRequestsToAServerInScopeByItsName() {}
}
