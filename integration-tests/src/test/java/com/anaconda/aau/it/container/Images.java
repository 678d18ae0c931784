package com.anaconda.aau.it.container;

import org.testcontainers.utility.DockerImageName;

/** The container images. The build sets their names. */
final class Images {

  private Images() {}

  /** An image whose {@code java} has this version. */
  static DockerImageName java(int version) {
    return of("it.image.java", version);
  }

  static DockerImageName nginx() {
    return of("it.image.nginx");
  }

  static DockerImageName proxy() {
    return of("it.image.proxy");
  }

  private static DockerImageName of(String property, Object... arguments) {
    return DockerImageName.parse(System.getProperty(property).formatted(arguments));
  }
}
