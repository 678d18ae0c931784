package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http3.client.HTTP3Client;
import org.eclipse.jetty.http3.client.transport.HttpClientTransportOverHTTP3;
import org.eclipse.jetty.http3.server.HTTP3ServerConnectionFactory;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.quic.client.ClientQuicConfiguration;
import org.eclipse.jetty.quic.server.QuicServerConnector;
import org.eclipse.jetty.quic.server.ServerQuicConfiguration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Calls Jetty client 12 over HTTP/3, and runs the server, which prints a line per request: the
 * protocol, followed by the headers, separated by tabs. Arguments: a directory, a key store, its
 * password, the number of concurrent requests, and the hosts to send them to.
 */
@CompiledWith(
    value = {
      "org.eclipse.jetty.http3:jetty-http3-client-transport:12.0.30",
      "org.eclipse.jetty.http3:jetty-http3-server:12.0.30"
    },
    exhaustive = true)
public final class JettyHttp3Main {

  private JettyHttp3Main() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Paths.get(arguments[0]);
    int port =
        serve(arguments[1], arguments[2], Files.createDirectory(directory.resolve("server")));
    SslContextFactory.Client trusting = new SslContextFactory.Client(true);
    ClientConnector connector = new ClientConnector();
    connector.setSslContextFactory(trusting);
    Path files = Files.createDirectory(directory.resolve("client"));
    HTTP3Client http3 = new HTTP3Client(new ClientQuicConfiguration(trusting, files), connector);
    HttpClient client = new HttpClient(new HttpClientTransportOverHTTP3(http3));
    client.start();
    for (int host = 4; host < arguments.length; host++) {
      String url = "https://" + arguments[host] + ":" + port + "/";
      CountDownLatch running = new CountDownLatch(Integer.parseInt(arguments[3]));
      for (long i = running.getCount(); i > 0; i--) {
        client.newRequest(url).agent("toy/1").send(result -> running.countDown());
      }
      running.await();
    }
    System.exit(0);
  }

  static int serve(String keyStore, String password, Path files) throws Exception {
    SslContextFactory.Server certificate = new SslContextFactory.Server();
    certificate.setKeyStorePath(keyStore);
    certificate.setKeyStorePassword(password);
    ServerQuicConfiguration quic = new ServerQuicConfiguration(certificate, files);
    Server server = new Server();
    QuicServerConnector connector =
        new QuicServerConnector(server, quic, new HTTP3ServerConnectionFactory(quic));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Printing());
    server.start();
    return connector.getLocalPort();
  }

  private static final class Printing extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      StringBuilder line = new StringBuilder();
      line.append(request.getConnectionMetaData().getHttpVersion());
      for (HttpField header : request.getHeaders()) {
        line.append('\t').append(header.getName()).append(": ").append(header.getValue());
      }
      System.out.println(line);
      callback.succeeded();
      return true;
    }
  }
}
