package com.anaconda.aau.it.log;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.ServerProgram;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** Jetty with its default request log. */
final class JettyServer implements LogWritingServer {

  private final Path directory = Build.freshDirectory("jetty");
  private final Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));

  @Override
  public List<String> formats() {
    return List.of("combined");
  }

  @Override
  public void start() throws Exception {
    jetty.setRequestLog(new CustomRequestLog(log("combined").toString()));
    jetty.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.setStatus(request.getHttpURI().getPath().startsWith("/com/") ? 200 : 404);
            callback.succeeded();
            return true;
          }
        });
    jetty.start();
    ServerProgram.answers(port());
  }

  @Override
  public int port() {
    return ((NetworkConnector) jetty.getConnectors()[0]).getLocalPort();
  }

  @Override
  public Path log(String format) {
    return directory.resolve(format + ".log");
  }

  @Override
  public void stop() throws Exception {
    jetty.stop();
  }

  @Override
  public String toString() {
    return "jetty";
  }
}
