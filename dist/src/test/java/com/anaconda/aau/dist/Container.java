package com.anaconda.aau.dist;

import java.util.ArrayList;
import java.util.List;

/** A Debian system in which to install packages, with dpkg, rpm, Java and several shells. */
final class Container implements AutoCloseable {

  static final String IMAGE = "aau-it/packages";

  /** Everything but what the packaging systems themselves and the kernel write. */
  private static final String FILES =
      """
      find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp \\
        -o -path /var/lib/dpkg -o -path /var/lib/rpm -o -path /var/log -o -path /var/cache \\
        -o -path /packages \\) -prune -o -printf '%y %m %u:%g %p %l\\n' | sort
      find /etc /opt -type f -exec sha256sum {} + | sort
      """;

  private final String id;

  private Container(String id) {
    this.id = id;
  }

  /** Starts a system with the packages of this build in /packages, and a tiny disk at /small. */
  static Container withPackages() {
    return new Container(
        Outcome.of(
                "docker",
                "run",
                "--detach",
                "--rm",
                "--network=none",
                "--tmpfs=/small:size=64k",
                "--volume=" + Distribution.FOLDER + ":/packages:ro",
                IMAGE,
                "sleep",
                "1h")
            .succeeded()
            .stdout()
            .trim());
  }

  /** Runs a script as root. */
  Outcome sh(String script) {
    return run("sh", "-c", script);
  }

  Outcome run(String... command) {
    List<String> inside = new ArrayList<>(List.of("docker", "exec", id));
    inside.addAll(List.of(command));
    return Outcome.of(inside.toArray(String[]::new));
  }

  /** Runs a script as root, in a terminal. */
  Outcome inTerminal(String script) {
    return Outcome.of("docker", "exec", "--tty", id, "sh", "-c", script);
  }

  /** Each file with its type, mode, owner and target, and checksums of those that matter. */
  String files() {
    return sh(FILES).succeeded().stdout();
  }

  @Override
  public void close() {
    Outcome.of("docker", "rm", "--force", id).succeeded();
  }
}
