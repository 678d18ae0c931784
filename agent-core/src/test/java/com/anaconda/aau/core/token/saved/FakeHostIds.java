package com.anaconda.aau.core.token.saved;

import java.nio.file.Paths;
import java.util.List;

/** The IDs of a machine with the given interfaces. */
public final class FakeHostIds extends HostIds {
  private final List<String> ids;

  public FakeHostIds(String... ids) {
    super(Paths.get("/no/such/directory"));
    this.ids = List.of(ids);
  }

  @Override
  List<String> fromJava() {
    return ids;
  }
}
