package com.anaconda.aau.it.program;

import java.net.HttpURLConnection;
import java.net.URL;

/**
 * Makes its first request in an interrupted thread, and prints whether the thread is still
 * interrupted.
 */
public final class InterruptedRequest {

  private InterruptedRequest() {}

  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().interrupt();
    HttpURLConnection connection = (HttpURLConnection) new URL(arguments[0]).openConnection();
    System.out.println(connection.getResponseCode() + " " + Thread.currentThread().isInterrupted());
  }
}
