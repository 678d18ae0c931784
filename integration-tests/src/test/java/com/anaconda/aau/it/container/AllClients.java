package com.anaconda.aau.it.container;

import com.anaconda.aau.it.client.ClientProgram;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.IsolatedMain;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All clients that a JDK runs, in one JVM, each with its libraries in a class loader of its own.
 */
final class AllClients {

  private final List<ClientProgram> clients;
  private final NginxContainer server;

  AllClients(int jdk, NginxContainer server) {
    this.clients = ClientProgram.all().stream().filter(client -> client.runsOn(jdk)).toList();
    this.server = server;
  }

  /**
   * Each makes a request to each of its URLs.
   *
   * @param options for each client
   */
  JavaProcess program(String... options) {
    return JavaProcess.of(IsolatedMain.class)
        .shortLived()
        .options(TestCertificate.trustOptions())
        .options(clients.stream().flatMap(ClientProgram::options).distinct().toArray(String[]::new))
        .arguments(
            clients.stream()
                .flatMap(client -> client.isolatedWith(options, requests(client)).stream())
                .toArray(String[]::new));
  }

  /** What they get by HTTP. With the client's name in it, so that a log tells whose it was. */
  List<String> httpUrls() {
    return urls(this::http);
  }

  List<String> httpsUrls() {
    return urls(this::https);
  }

  /** What they then print together. */
  String output() {
    return "200\n".repeat(httpUrls().size() + httpsUrls().size());
  }

  private List<String> urls(Function<ClientProgram, Stream<String>> urlsOf) {
    return clients.stream().flatMap(urlsOf).sorted().toList();
  }

  private String[] requests(ClientProgram client) {
    return Stream.concat(http(client), https(client))
        .flatMap(url -> Stream.of("GET", url))
        .toArray(String[]::new);
  }

  private Stream<String> http(ClientProgram client) {
    return Stream.of(server.http() + client);
  }

  private Stream<String> https(ClientProgram client) {
    return Stream.of(server.https() + client);
  }
}
