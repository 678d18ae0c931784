package com.anaconda.aau.it.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
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
 * Jetty's client 12 over HTTP/3, and a server, which prints a line for each request: what it is and
 * its headers, with tabs between them. Arguments: a key store, its password, a directory, how many
 * requests to send at once, and the hosts to ask one after the other.
 */
public final class JettyHttp3 {

  private JettyHttp3() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Paths.get(arguments[2]);
    int port =
        serve(arguments[0], arguments[1], Files.createDirectory(directory.resolve("server")));
    SslContextFactory.Client trusting = new SslContextFactory.Client(true);
    ClientConnector connector = new ClientConnector();
    connector.setSslContextFactory(trusting);
    Path files = Files.createDirectory(directory.resolve("client"));
    HTTP3Client http3 = new HTTP3Client(new ClientQuicConfiguration(trusting, files), connector);
    HttpClient client = new HttpClient(new HttpClientTransportOverHTTP3(http3));
    client.start();
    ExecutorService pool = Executors.newCachedThreadPool();
    for (int i = 4; i < arguments.length; i++) {
      String url = "https://" + arguments[i] + ":" + port + "/";
      Callable<ContentResponse> request = () -> client.newRequest(url).agent("toy/1").send();
      for (Future<?> sent :
          pool.invokeAll(Collections.nCopies(Integer.parseInt(arguments[3]), request))) {
        sent.get();
      }
    }
    System.exit(0);
  }

  private static int serve(String keyStore, String password, Path files) throws Exception {
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
      request.getHeaders().forEach(header -> line.append('\t').append(header));
      System.out.println(line);
      callback.succeeded();
      return true;
    }
  }
}
