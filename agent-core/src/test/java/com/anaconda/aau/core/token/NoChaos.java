package com.anaconda.aau.core.token;

import com.anaconda.aau.core.Environment;
import java.util.Map;

/** Nothing is made to fail. */
final class NoChaos {
  static final Chaos INSTANCE = Chaos.of(Environment.of(Map.of(), null, null, "Linux"));

  private NoChaos() {}
}
