package com.anaconda.aau.it.container;

import org.testcontainers.utility.DockerImageName;

/** The images that the containers are made of, as the build names them. */
final class Images {

  private Images() {}

  /** Where {@code java} is a certain JDK's. */
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
