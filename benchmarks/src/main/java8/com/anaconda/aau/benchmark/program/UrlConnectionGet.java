package com.anaconda.aau.benchmark.program;

import java.net.HttpURLConnection;
import java.net.URL;

/** Makes one request with HttpURLConnection. */
public class UrlConnectionGet {
  public static void main(String[] arguments) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(arguments[0]).openConnection();
    System.out.println(connection.getResponseCode());
  }
}
