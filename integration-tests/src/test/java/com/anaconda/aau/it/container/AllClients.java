package com.anaconda.aau.it.container;

import com.anaconda.aau.it.client.ClientProgram;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.TestCertificate;
import com.anaconda.aau.it.program.IsolatedMain;
import java.util.List;

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
        .options(TestCertificate.trustOptions())
        .options(clients.stream().flatMap(ClientProgram::options).distinct().toArray(String[]::new))
        .arguments(
            clients.stream()
                .flatMap(client -> client.isolatedWith(options, requests(client)).stream())
                .toArray(String[]::new));
  }

  /** What they get by HTTP. With the client's name in it, so that a log tells whose it was. */
  List<String> httpUrls() {
    return clients.stream().map(client -> server.http() + client).sorted().toList();
  }

  List<String> httpsUrls() {
    return clients.stream().map(client -> server.https() + client).sorted().toList();
  }

  /** What they then print together. */
  String output() {
    return "200\n200\n".repeat(clients.size());
  }

  private String[] requests(ClientProgram client) {
    return new String[] {"GET", server.http() + client, "GET", server.https() + client};
  }
}
