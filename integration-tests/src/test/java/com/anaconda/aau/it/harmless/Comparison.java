package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Outcome;

/** Asserts that a program behaves the same with and without the agent. */
public final class Comparison {

  private Comparison() {}

  public static void assertSame(Outcome without, Outcome with) {
    assertEquals(without.stdout(), with.stdout(), with::toString);
    assertEquals(without.stderr(), with.stderr(), with::toString);
    assertEquals(without.exitCode(), with.exitCode(), with::toString);
  }
}
