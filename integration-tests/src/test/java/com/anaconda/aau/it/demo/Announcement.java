package com.anaconda.aau.it.demo;

/**
 * Announces what the demo's build is about to do. Runs from source, before anything is compiled.
 */
public final class Announcement {

  private Announcement() {}

  public static void main(String[] arguments) {
    System.out.println("Building aau.jar and aau-report.jar, then sending requests with and");
    System.out.println("without the agent, and counting them in the server's access log.");
    System.out.println("This takes about a minute, and longer the first time: Maven is silent");
    System.out.println("while it downloads plugins and libraries.");
    System.out.println();
  }
}
