package com.anaconda.aau.it.program;

/** A program that makes no request. */
public final class Hello {

  private Hello() {}

  public static void main(String[] arguments) {
    System.out.println("Hello");
  }
}
