package com.anaconda.aau.it.loader;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.OwnSystemLoader;
import org.junit.jupiter.api.Test;

/** A system class loader that is not the JDK's. */
class SystemLoaderTest extends HostedClientSuite {

  /** Without an archive of classes: JDK 25 and 26 say on stdout that theirs has no use there. */
  private static final String[] OPTIONS = {
    "-Djava.system.class.loader=" + OwnSystemLoader.class.getName(), "-Xshare:off"
  };

  @Test
  void okHttp() {
    assertSendsTokens(
        JavaProcess.of(ClientMain.class, request(OkHttpCaller.class))
            .options(OPTIONS)
            .classPath(Libraries.of(OKHTTP)));
  }

  @Test
  void httpUrlConnection() {
    assertSendsTokens(
        JavaProcess.of(ClientMain.class, request(HttpUrlConnectionCaller.class)).options(OPTIONS));
  }
}
