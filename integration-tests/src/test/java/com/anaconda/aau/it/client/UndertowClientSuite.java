package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.UndertowCaller;
import java.nio.file.Path;
import java.util.List;

/**
 * What Undertow's client must pass, which follows no redirect, answers no server that asks who it
 * is, and knows no proxy.
 */
abstract class UndertowClientSuite extends AnyClientSuite
    implements ExpectContinueSuite, HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite {

  @Override
  final String caller() {
    return UndertowCaller.class.getName();
  }

  @Override
  final List<Path> classPath() {
    return Libraries.of("io.undertow:undertow-core:2.3.20.Final");
  }

  @Override
  final String[] options() {
    return allowingUnsafe();
  }

  @Override
  final int lowestJava() {
    return 11;
  }
}
