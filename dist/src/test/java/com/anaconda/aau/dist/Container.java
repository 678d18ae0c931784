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
    Outcome started = start("--tmpfs=/small:size=64k", IMAGE, "sleep", "1h");
    return new Container(started.succeeded().stdout().trim());
  }

  /**
   * Boots a system with systemd and the packages of this build. systemd needs cgroups of version 2,
   * which the container mounts for itself.
   *
   * @return null if the Docker engine does not have the image or cannot boot it
   */
  static Container booted() {
    Outcome started =
        start(
            // The rights of --privileged, except a capability that the engine itself may lack.
            "--cap-add=ALL",
            "--cap-drop=SYS_RESOURCE",
            "--security-opt=seccomp=unconfined",
            "--security-opt=apparmor=unconfined",
            "--security-opt=systempaths=unconfined",
            "--cgroupns=private",
            "--tmpfs=/run",
            "--tmpfs=/tmp:exec",
            "--pull=never",
            "aau-it/logins",
            "sh",
            "-c",
            "umount -R /sys/fs/cgroup; mount -t cgroup2 none /sys/fs/cgroup; exec /sbin/init");
    if (started.exitCode() != 0) {
      return null;
    }
    Container container = new Container(started.stdout().trim());
    String isUp =
        "for i in $(seq 300); do systemctl is-system-running | grep -E 'running|degraded' && exit;"
            + " sleep 0.2; done; exit 1";
    if (container.sh(isUp).exitCode() == 0) {
      return container;
    }
    container.close();
    return null;
  }

  private static Outcome start(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("docker", "run", "--detach", "--rm", "--network=none"));
    command.add("--volume=" + Distribution.FOLDER + ":/packages:ro");
    command.addAll(List.of(arguments));
    return Outcome.of(command.toArray(String[]::new));
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
