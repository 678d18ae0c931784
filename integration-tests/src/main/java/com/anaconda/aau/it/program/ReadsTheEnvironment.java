package com.anaconda.aau.it.program;

/** Reads the environment, as most programs do, and makes no request. */
public final class ReadsTheEnvironment {

  private ReadsTheEnvironment() {}

  public static void main(String[] arguments) {
    System.out.println("HOME is " + (System.getenv("HOME") == null ? "not set" : "set"));
  }
}
