package com.anaconda.aau.it.client.jetty;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.Http3Suite;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** Exhaustive, because the native library for QUIC is a 27 MB download. */
@Exhaustive
abstract class JettyHttp3Suite extends Http3Suite {

  /** The name of the program, which is also the server. */
  protected abstract String main();

  @BeforeAll
  void skipUnlessTheClientRunsHere() {
    assumeTrue(
        JavaVersion.OF_FORKS >= 17,
        "the client does not run on this Java, with or without the agent");
  }

  @Override
  protected JavaProcess program() {
    List<Path> libraries =
        Libraries.of(
            "org.eclipse.jetty.http3:jetty-http3-client-transport:12.0.30",
            "org.eclipse.jetty.http3:jetty-http3-server:12.0.30",
            "org.slf4j:slf4j-nop:2.0.17");
    return JavaProcess.of(main())
        .classPath(List.of(Build.programs()))
        .classPath(libraries)
        .arguments(Build.freshDirectory("quic").toString());
  }
}
