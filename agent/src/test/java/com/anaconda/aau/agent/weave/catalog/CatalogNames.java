package com.anaconda.aau.agent.weave.catalog;

import java.util.stream.Stream;

/** The names in the catalog, for a test in a parent package. */
public final class CatalogNames {

  private CatalogNames() {}

  /** Returns the names of all classes without relocation. */
  public static Stream<String> original() {
    return Stream.of(ClientCatalog.all()).map(ClientClass::className);
  }

  /** Returns the names of all relocatable classes in another package. */
  public static Stream<String> relocated() {
    return Stream.of(ClientCatalog.all())
        .filter(ClientClass::isRelocatable)
        .map(client -> client.className("com/example/shaded"));
  }
}
