package com.anaconda.aau.it.program;

import java.io.File;
import java.net.HttpURLConnection;
import java.net.URL;

/** Requests some URLs, then runs until a file exists. Arguments: the file, then the URLs. */
public final class LongRunning {

  private LongRunning() {}

  public static void main(String[] arguments) throws Exception {
    for (int i = 1; i < arguments.length; i++) {
      HttpURLConnection connection = (HttpURLConnection) new URL(arguments[i]).openConnection();
      System.out.println(connection.getResponseCode());
    }
    awaitEnd(arguments[0]);
  }

  /** Polls, because another process creates the file. */
  static void awaitEnd(String file) throws InterruptedException {
    while (!new File(file).exists()) {
      Thread.sleep(10);
    }
  }
}
