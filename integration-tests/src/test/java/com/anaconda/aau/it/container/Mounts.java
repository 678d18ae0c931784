package com.anaconda.aau.it.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files of this machine in a container, to read, under the same names: a command line means the
 * same.
 */
final class Mounts {

  private Mounts() {}

  /** Past Testcontainers' own way, which pulls an image to find out whether it would work. */
  static Consumer<CreateContainerCmd> of(Path... paths) {
    List<Bind> binds =
        Stream.of(paths)
            .map(path -> new Bind("" + path, new Volume("" + path), AccessMode.ro))
            .toList();
    return command -> command.getHostConfig().withBinds(binds);
  }
}
