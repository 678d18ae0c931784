package com.anaconda.aau.it.program;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes a request that has two lines of User-Agent, which {@code java.net.http} allows. */
public final class TwoUserAgents {

  private TwoUserAgents() {}

  public static void main(String[] arguments) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(arguments[0]))
            .header("user-agent", "one")
            .header("User-Agent", "two")
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }
}
