package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http3.api.Session;
import org.eclipse.jetty.http3.api.Stream;
import org.eclipse.jetty.http3.client.HTTP3Client;
import org.eclipse.jetty.http3.frames.HeadersFrame;
import org.eclipse.jetty.quic.client.ClientQuicConfiguration;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Calls Jetty's low-level HTTP/3 client, otherwise like {@link JettyHttp3Main}. Fails if sending a
 * request replaces its object.
 */
@CompiledWith(
    value = {
      "org.eclipse.jetty.http3:jetty-http3-client-transport:12.0.30",
      "org.eclipse.jetty.http3:jetty-http3-server:12.0.30"
    },
    exhaustive = true)
public final class JettyHttp3SessionMain {

  private JettyHttp3SessionMain() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Paths.get(arguments[0]);
    int port =
        JettyHttp3Main.serve(
            arguments[1], arguments[2], Files.createDirectory(directory.resolve("server")));
    SslContextFactory.Client trusting = new SslContextFactory.Client(true);
    Path files = Files.createDirectory(directory.resolve("client"));
    HTTP3Client client = new HTTP3Client(new ClientQuicConfiguration(trusting, files));
    client.getClientConnector().setSslContextFactory(trusting);
    client.start();
    for (int host = 4; host < arguments.length; host++) {
      Session.Client session =
          client
              .connect(
                  new InetSocketAddress(arguments[host], port), new Session.Client.Listener() {})
              .get();
      CountDownLatch running = new CountDownLatch(Integer.parseInt(arguments[3]));
      for (long i = running.getCount(); i > 0; i--) {
        send(session, "https://" + arguments[host] + ":" + port + "/", running);
      }
      running.await();
    }
    System.exit(0);
  }

  private static void send(Session.Client session, String url, CountDownLatch running)
      throws Exception {
    HttpFields fields = HttpFields.build().add("User-Agent", "toy/1").asImmutable();
    MetaData.Request request =
        new MetaData.Request("GET", HttpURI.from(url), HttpVersion.HTTP_3, fields);
    HeadersFrame frame = new HeadersFrame(request, true);
    session
        .newRequest(
            frame,
            new Stream.Client.Listener() {
              @Override
              public void onResponse(Stream.Client stream, HeadersFrame response) {
                running.countDown();
              }
            })
        .get();
    if (!request.getHttpFields().toString().equals("User-Agent: toy/1\r\n\r\n")) {
      throw new IllegalStateException(request.getHttpFields().toString());
    }
  }
}
