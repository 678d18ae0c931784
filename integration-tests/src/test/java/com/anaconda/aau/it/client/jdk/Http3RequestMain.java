package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.program.CompiledWith;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes a request with {@code java.net.http} over HTTP/3 only, which needs JDK 26. */
@CompiledWith(release = 11)
public final class Http3RequestMain {

  private Http3RequestMain() {}

  public static void main(String[] arguments) throws Exception {
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.valueOf("HTTP_3")).build();
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(arguments[0]));
    // Uses reflection, because the JDK that builds this class may be older than 26.
    Class<?> option = Class.forName("java.net.http.HttpOption");
    Field mode =
        Class.forName("java.net.http.HttpOption$Http3DiscoveryMode").getField("HTTP_3_URI_ONLY");
    HttpRequest.Builder.class
        .getMethod("setOption", option, Object.class)
        .invoke(request, option.getField("H3_DISCOVERY").get(null), mode.get(null));
    System.out.println(client.send(request.build(), BodyHandlers.discarding()).statusCode());
  }
}
