package com.anaconda.aau.it.loader;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.OwnSystemLoader;
import org.junit.jupiter.api.Test;

/** A custom system class loader. */
class SystemLoaderTest extends HostedClientSuite {

  /**
   * Turns class-data sharing off: JDK 25 and 26 would report on stdout that sharing does not work
   * with such a loader.
   */
  private static final String[] OPTIONS = {
    "-Djava.system.class.loader=" + OwnSystemLoader.class.getName(), "-Xshare:off"
  };

  @Test
  void tagsRequestsOfOkHttp() {
    assertSendsTokens(
        JavaProcess.of(ClientMain.class, request(OkHttpCaller.class))
            .options(OPTIONS)
            .classPath(Libraries.of(OKHTTP)));
  }

  @Test
  void tagsRequestsOfHttpUrlConnection() {
    assertSendsTokens(
        JavaProcess.of(ClientMain.class, request(HttpUrlConnectionCaller.class)).options(OPTIONS));
  }
}
