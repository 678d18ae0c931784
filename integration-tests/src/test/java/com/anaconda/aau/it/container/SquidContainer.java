package com.anaconda.aau.it.container;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** An open Squid proxy between two networks that logs the User-Agent of each request. */
final class SquidContainer extends GenericContainer<SquidContainer> {

  /** The proxy's address in the clients' network. */
  static final String ADDRESS = "proxy.test:3128";

  // Squid reserves memory for each file descriptor it might use, and the limit can be a billion.
  private static final String CONFIGURATION =
      """
      http_port 3128
      http_access allow all
      cache deny all
      logformat it %rm %ru HTTP/%rv "%{User-Agent}>h"
      access_log stdio:/dev/stdout it
      cache_log /dev/stderr
      pid_filename none
      max_filedescriptors 1024
      shutdown_lifetime 0 seconds
      """;

  private final AccessLog log = new AccessLog();
  private final Network servers;

  SquidContainer(Network clients, Network servers) {
    super(Images.proxy());
    this.servers = servers;
    Path configuration = Build.freshDirectory("squid").resolve("squid.conf");
    try {
      Files.writeString(configuration, CONFIGURATION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    withCreateContainerCmdModifier(Mounts.of(configuration));
    withNetwork(clients);
    withNetworkAliases(ADDRESS.substring(0, ADDRESS.indexOf(':')));
    // Runs as a user other than root: Squid would switch from root to a user who cannot write to
    // root's stdout.
    withCreateContainerCmdModifier(command -> command.withEntrypoint("squid").withUser("13"));
    withCommand("-N", "-f", configuration.toString());
    withLogConsumer(log);
    waitingFor(Wait.forLogMessage(".*Accepting HTTP Socket connections.*\\n", 1));
  }

  @Override
  public void start() {
    super.start();
    DockerClientFactory.lazyClient()
        .connectToNetworkCmd()
        .withContainerId(getContainerId())
        .withNetworkId(servers.getId())
        .exec();
  }

  /** The next lines of its access log. */
  List<LoggedRequest> take(int count) {
    return log.take(count);
  }
}
