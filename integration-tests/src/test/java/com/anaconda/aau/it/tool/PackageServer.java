package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CombinedLog;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.UsageReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;

/** A server on loopback for files that a test provides. The report reads its access log. */
final class PackageServer implements AutoCloseable {

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final CombinedLog log =
      new CombinedLog(Build.freshDirectory("log").resolve("access.log"));
  private final RecordingServer server = RecordingServer.start(log);

  PackageServer() {
    server.answer(
        "/",
        (request, response) -> {
          String path = request.getHttpURI().getPath();
          byte[] file = files.get(path);
          if (path.endsWith("/")) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
          }
          response.setStatus(file == null ? 404 : 200);
          return ByteBuffer.wrap(file == null ? new byte[0] : file);
        });
  }

  String url(String path) {
    return server.http(path);
  }

  /** Serves a file at a path, which is escaped as clients send it. */
  void put(String path, byte[] file) {
    files.put(path, file);
  }

  void put(String path, String file) {
    put(path, file.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns how often a path was requested. */
  int requestsFor(String path) {
    return (int) server.requests().stream().filter(it -> it.target().endsWith(path)).count();
  }

  /** The report on all requests so far. */
  UsageReport report() throws IOException {
    return UsageReport.of(log.of(server.requests()));
  }

  @Override
  public void close() {
    server.close();
  }
}
