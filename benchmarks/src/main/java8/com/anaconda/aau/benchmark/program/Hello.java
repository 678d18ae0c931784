package com.anaconda.aau.benchmark.program;

/** The shortest possible program: shows what an agent costs before it has anything to do. */
public class Hello {
  public static void main(String[] arguments) {
    System.out.println("Hello");
  }
}
