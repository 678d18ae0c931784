package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import org.eclipse.jetty.util.log.Log;
import org.eclipse.jetty.util.log.StdErrLog;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.WebSocketAdapter;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/** Calls Jetty's WebSocket client before 9.4. Reports a successful handshake as status 200. */
@CompiledWith(
    value = "org.eclipse.jetty.websocket:websocket-client:9.3.30.v20211001",
    exhaustive = true)
public final class JettyWebSocket9Caller implements HttpCaller {

  static {
    StdErrLog log = new StdErrLog();
    log.setLevel(StdErrLog.LEVEL_OFF);
    Log.setLog(log);
  }

  private final WebSocketClient client = new WebSocketClient();

  public JettyWebSocket9Caller(Settings none) throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setDaemon(true); // otherwise, the JVM would not exit
    client.setExecutor(threads);
    client.start();
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    ClientUpgradeRequest request = new ClientUpgradeRequest();
    if (spec.userAgent != null) {
      request.setHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(request::setHeader);
    URI uri = URI.create(spec.url.replaceFirst("^http", "ws"));
    return HttpCall.of(
        () -> {
          client.connect(new WebSocketAdapter() {}, uri, request).get().close();
          return 200;
        },
        () -> "User-Agent: " + request.getHeader("User-Agent") + '.');
  }
}
