package com.anaconda.aau.it.matrix;

import java.util.List;

/**
 * A client's libraries and their versions: of each minor release line the last that is published.
 * {@link ClientLibraries} finds each implementation by its name, {@code …Libraries}.
 */
public interface ClientFamily {

  /** In the order of the table in the documentation. */
  List<ClientLibrary> libraries();
}
