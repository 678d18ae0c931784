package com.anaconda.aau.it.harness;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.frames.SettingsFrame;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/**
 * A server on loopback that records every request, over HTTP/1.1 and HTTP/2, in clear text and over
 * TLS. It answers 200 unless told otherwise, and opens a WebSocket on request.
 */
public final class RecordingServer implements AutoCloseable {

  private final AnsweringHandler answers = new AnsweringHandler();
  private final Server server = new Server();
  private final ServerConnector clear;
  private final ServerConnector secure;
  private final Recorder recorder;

  private RecordingServer() {
    HTTP2CServerConnectionFactory http2 =
        new HTTP2CServerConnectionFactory(new HttpConfiguration()) {
          /** gRPC on OkHttp up to 1.3 treats an unknown setting as an error. */
          @Override
          protected Map<Integer, Integer> newSettings() {
            Map<Integer, Integer> settings = super.newSettings();
            settings.remove(SettingsFrame.ENABLE_CONNECT_PROTOCOL);
            return settings;
          }
        };
    HttpConfiguration configuration = new HttpConfiguration();
    // npm requests @scope%2fname.
    configuration.setUriCompliance(
        UriCompliance.DEFAULT.with("npm", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    // Some WebSocket clients write their own Host before the application's.
    configuration.setHttpCompliance(
        HttpCompliance.RFC7230.with(
            "two hosts",
            HttpCompliance.Violation.DUPLICATE_HOST_HEADERS,
            HttpCompliance.Violation.MISMATCHED_AUTHORITY));
    clear = new ServerConnector(server, new HttpConnectionFactory(configuration), http2);
    secure = new ServerConnector(server, tls());
    for (ServerConnector connector : List.of(clear, secure)) {
      connector.setHost("127.0.0.1");
      server.addConnector(connector);
    }
    WebSocketUpgradeHandler webSockets =
        WebSocketUpgradeHandler.from(
            server,
            container ->
                container.addMapping(
                    "/*",
                    (request, response, callback) -> {
                      answers.prepare(request, response);
                      request.getSubProtocols().forEach(response::setAcceptedSubProtocol);
                      return new SilentEndpoint();
                    }));
    webSockets.setHandler(answers);
    recorder = new Recorder(webSockets);
    server.setHandler(recorder);
  }

  private static ConnectionFactory[] tls() {
    HttpConfiguration configuration = new HttpConfiguration();
    // The certificate is for an IP address, and clients never send an address as SNI.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server certificate = new SslContextFactory.Server();
    certificate.setKeyStorePath(TestCertificate.keyStore().toString());
    certificate.setKeyStorePassword(TestCertificate.PASSWORD);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol("http/1.1");
    return new ConnectionFactory[] {
      new SslConnectionFactory(certificate, alpn.getProtocol()),
      alpn,
      new PatientHttp2ConnectionFactory(configuration),
      new HttpConnectionFactory(configuration)
    };
  }

  public static RecordingServer start() {
    return start(null);
  }

  /** Starts a server that also writes this access log, unless it is null. */
  public static RecordingServer start(RequestLog log) {
    RecordingServer recording = new RecordingServer();
    recording.server.setRequestLog(log);
    LifeCycle.start(recording.server);
    return recording;
  }

  /** Discards all recorded requests and configured answers. */
  public void forget() {
    answers.forget();
    recorder.forget();
  }

  /** Sets the answer for a path, or for everything below a path that ends with a slash. */
  public void answer(String path, Answer answer) {
    answers.answer(path, answer);
  }

  /** The total size of all request bodies sent to a path. */
  public long bytesReceived(String path) {
    return answers.bytesReceived(path);
  }

  /** The body of the last request to a path, or an empty array. */
  public byte[] lastBody(String path) {
    return answers.lastBody(path);
  }

  /** The {@code host:port} for clear text. */
  public String authority() {
    return "127.0.0.1:" + clear.getLocalPort();
  }

  /** The URL of a path in clear text. */
  public String http(String path) {
    return "http://" + authority() + path;
  }

  /** The URL of a path over TLS; see {@link TestCertificate}. */
  public String https(String path) {
    return "https://127.0.0.1:" + secure.getLocalPort() + path;
  }

  /** The URL of a WebSocket. */
  public String webSocket() {
    return "ws://" + authority() + "/socket";
  }

  /** All requests so far. */
  public List<RecordedRequest> requests() {
    return recorder.requests();
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  /** The server's end of a WebSocket; public because Jetty calls it by reflection. */
  public static final class SilentEndpoint extends Session.Listener.Abstract {

    @Override
    public void onWebSocketError(Throwable clientIsGone) {}
  }
}
