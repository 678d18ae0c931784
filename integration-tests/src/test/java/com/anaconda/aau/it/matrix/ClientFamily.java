package com.anaconda.aau.it.matrix;

import java.util.List;

/**
 * The libraries of a client with their versions: the last published version of each minor release
 * line. {@link ClientLibraries} finds implementations by their names, {@code …Libraries}.
 */
public interface ClientFamily {

  /** The libraries, in the order in which the documentation lists them. */
  List<ClientLibrary> libraries();

  /**
   * Versions that {@link ClientVersionsTest} leaves out because their download is too large. {@link
   * RemainingVersionsTest} runs them on request.
   */
  default List<ClientLibrary> leftOut() {
    return List.of();
  }
}
