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
 * Mounts files of this machine read-only under the same paths, so that the same command lines work
 * in the container.
 */
final class Mounts {

  private Mounts() {}

  /**
   * Bypasses Testcontainers' own file mounting, which pulls an image to find out whether it works.
   */
  static Consumer<CreateContainerCmd> of(Path... paths) {
    List<Bind> binds =
        Stream.of(paths)
            .map(path -> new Bind("" + path, new Volume("" + path), AccessMode.ro))
            .toList();
    return command -> command.getHostConfig().withBinds(binds);
  }
}
