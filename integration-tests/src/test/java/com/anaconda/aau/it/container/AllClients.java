package com.anaconda.aau.it.container;

import com.anaconda.aau.it.client.ClientProgram;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.IsolatedMain;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All clients that a JDK can run, in one JVM, each with its libraries in a separate class loader.
 */
final class AllClients {

  private final List<ClientProgram> clients;
  private final NginxContainer server;

  AllClients(int jdk, NginxContainer server) {
    this(ClientProgram.all().stream().filter(client -> client.runsOn(jdk)).toList(), server);
  }

  private AllClients(List<ClientProgram> clients, NginxContainer server) {
    this.clients = clients;
    this.server = server;
  }

  /** Leaves out the clients whose name contains this text. */
  AllClients without(String name) {
    return new AllClients(
        clients.stream().filter(client -> !client.toString().contains(name)).toList(), server);
  }

  /**
   * A program in which each client requests each of its URLs.
   *
   * @param options arguments for each client
   */
  JavaProcess program(String... options) {
    return JavaProcess.of(IsolatedMain.class)
        .options(TestCertificate.trustOptions())
        .options(clients.stream().flatMap(ClientProgram::options).distinct().toArray(String[]::new))
        .arguments(
            clients.stream()
                .flatMap(client -> client.isolatedWith(options, requests(client)).stream())
                .toArray(String[]::new));
  }

  /** The URLs requested over HTTP. Each contains the client's name, to identify it in the log. */
  List<String> httpUrls() {
    return urls(this::http);
  }

  List<String> httpsUrls() {
    return urls(this::https);
  }

  /** The combined output of all clients. */
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
