package com.anaconda.aau.benchmark.program;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes one request with java.net.http. */
public class HttpClientGet {
  public static void main(String[] arguments) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0])).build();
    System.out.println(
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
  }
}
