package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.crt.http.Http2StreamManager;
import software.amazon.awssdk.crt.http.Http2StreamManagerOptions;
import software.amazon.awssdk.crt.http.HttpRequest;

/** Calls the AWS Common Runtime's own client over HTTP/2. */
@CompiledWith("software.amazon.awssdk.crt:aws-crt:0.50.0")
public final class AwsCrtHttp2Caller extends AwsCrtCaller {

  private final Map<URI, Http2StreamManager> managers = new ConcurrentHashMap<>();

  public AwsCrtHttp2Caller(Settings settings) {
    super(settings, "h2");
  }

  @Override
  int send(URI server, HttpRequest request) throws Exception {
    Http2StreamManager manager =
        managers.computeIfAbsent(
            server,
            any ->
                Http2StreamManager.create(
                    new Http2StreamManagerOptions()
                        .withPriorKnowledge(server.getScheme().equals("http"))
                        .withConnectionManagerOptions(options(server))));
    Response response = new Response();
    manager.acquireStream(request, response).get();
    return response.status.get();
  }
}
