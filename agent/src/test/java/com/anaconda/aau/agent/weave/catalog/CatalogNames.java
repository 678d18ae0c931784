package com.anaconda.aau.agent.weave.catalog;

import java.util.stream.Stream;

/** The names in the catalog, for a test above it. */
public final class CatalogNames {

  private CatalogNames() {}

  /** Each class where nothing is relocated. */
  public static Stream<String> original() {
    return Stream.of(ClientCatalog.all()).map(ClientClass::className);
  }

  /** Each class that can be relocated, in a package of another name. */
  public static Stream<String> relocated() {
    return Stream.of(ClientCatalog.all())
        .filter(ClientClass::isRelocatable)
        .map(client -> client.className("com/example/shaded"));
  }
}
