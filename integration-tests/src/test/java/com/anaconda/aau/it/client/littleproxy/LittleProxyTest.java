package com.anaconda.aau.it.client.littleproxy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.ForwardingGatewayTest;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** LittleProxy, which many programs embed. */
@Exhaustive
class LittleProxyTest extends ForwardingGatewayTest {

  @BeforeEach
  void needsJava11() {
    assumeTrue(JavaVersion.OF_FORKS >= 11);
  }

  @Override
  protected JavaProcess gateway() {
    return JavaProcess.of("com.anaconda.aau.it.client.littleproxy.LittleProxyMain")
        .classPath(List.of(Build.programs()))
        .classPath(
            Libraries.of("io.github.littleproxy:littleproxy:2.8.0", ClientLibraries.NO_LOGGER_2));
  }
}
