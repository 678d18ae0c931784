package com.anaconda.aau.it.client.ktor;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.KtorCioCaller;
import java.nio.file.Path;
import java.util.List;

class Ktor3CioTest extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite {

  @Override
  protected String caller() {
    return KtorCioCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("io.ktor:ktor-client-cio-jvm:3.3.3", "org.slf4j:slf4j-nop:2.0.17");
  }
}
