package com.anaconda.aau.core.token;

import com.anaconda.aau.core.process.Environment;
import java.util.Map;

/** Makes nothing fail. */
public final class NoChaos {
  public static final Chaos INSTANCE =
      Chaos.of(Environment.of(Map.of(), null, null, "Linux"), true);

  private NoChaos() {}
}
