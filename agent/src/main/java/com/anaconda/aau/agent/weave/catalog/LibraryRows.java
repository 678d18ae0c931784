package com.anaconda.aau.agent.weave.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of the {@link ClientCatalog} for clients that are libraries, and may be relocated. */
final class LibraryRows {

  private static final ClientClass[] ROWS = rows();

  private LibraryRows() {}

  /**
   * Returns the rows. The build replaces this body with code that creates them. The first row whose
   * methods match wins, so their order matters.
   */
  private static ClientClass[] rows() {
    throw new IllegalStateException("the build has not filled in the rows");
  }

  /** Returns the rows that may match a class: those of the original if it is not relocated. */
  static List<ClientClass> find(String className) {
    List<ClientClass> found = new ArrayList<>(2);
    boolean original = false;
    for (ClientClass client : ROWS) {
      if (client.matches(className)) {
        if (client.isOriginal(className) && !original) {
          original = true;
          found.clear();
        }
        if (client.isOriginal(className) == original) {
          found.add(client);
        }
      }
    }
    return found;
  }

  static List<ClientClass> all() {
    return Arrays.asList(ROWS);
  }
}
