package com.anaconda.aau.it.container;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ulimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** A container with a JDK that runs the test programs with the jar under test. */
final class JavaContainer extends GenericContainer<JavaContainer> {

  JavaContainer(int jdk, Network network) {
    super(Images.java(jdk));
    with(Mounts.of(Build.agent(), Build.programs(), Build.directory("")));
    withNetwork(network);
    withEnv(Fork.PATIENCE, "1");
    withCommand("sleep", "1d");
    // The container ignores SIGTERM, and nothing in it needs time to shut down.
    with(command -> command.withStopTimeout(0));
  }

  /** Mounts another directory of this machine. */
  JavaContainer reading(Path directory) {
    return with(Mounts.of(Build.agent(), Build.programs(), Build.directory(""), directory));
  }

  JavaContainer onReadOnlyFiles() {
    return with(command -> hostOf(command).withReadonlyRootfs(true));
  }

  /** Runs as a user without an account in the container. */
  JavaContainer asUnknownUser() {
    return with(command -> command.withUser("12345:12345"));
  }

  JavaContainer withMemory(long bytes) {
    return with(command -> hostOf(command).withMemory(bytes).withMemorySwap(bytes));
  }

  JavaContainer withDescriptors(long count) {
    Ulimit limit = new Ulimit("nofile", count, count);
    return with(command -> hostOf(command).withUlimits(List.of(limit)));
  }

  private JavaContainer with(Consumer<CreateContainerCmd> change) {
    return withCreateContainerCmdModifier(change);
  }

  private static HostConfig hostOf(CreateContainerCmd command) {
    return command.getHostConfig();
  }

  /** Runs a program. After four minutes, the program is killed and the exit code is 124. */
  Outcome run(JavaProcess program) {
    return run(program.command("java"));
  }

  Outcome run(List<String> program) {
    List<String> command = new ArrayList<>(List.of("timeout", "240"));
    command.addAll(program);
    try {
      ExecResult result = execInContainer(command.toArray(String[]::new));
      return new Outcome(
          getDockerImageName() + " " + String.join(" ", command),
          result.getExitCode(),
          result.getStdout(),
          result.getStderr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
