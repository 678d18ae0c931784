package com.anaconda.aau.it.loader;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.HttpCaller;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A client loaded by the boot loader, as in Leiningen, which puts all its classes on the boot class
 * path.
 */
class BootClassPathTest extends HostedClientSuite {

  @Test
  void tagsRequestsOfOkHttp() {
    assertSendsTokens(program(OKHTTP, OkHttpCaller.class));
  }

  @Test
  void tagsRequestsOfApacheHttpClient() {
    assertSendsTokens(program(APACHE, ApacheHttpClient4Caller.class));
  }

  private JavaProcess program(String library, Class<? extends HttpCaller> caller) {
    String libraries =
        Libraries.of(library).stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return JavaProcess.of(ClientMain.class, request(caller))
        .options("-Xbootclasspath/a:" + libraries);
  }
}
