package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URL;

/** Calls {@link HttpURLConnection}, which has no request object that could be sent twice. */
public final class HttpUrlConnectionCaller implements HttpCaller {

  private final Proxy proxy;

  public HttpUrlConnectionCaller(Settings settings) {
    proxy = settings.proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, settings.proxy);
    if (settings.user != null) {
      Authenticator.setDefault(
          new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
              return new PasswordAuthentication(settings.user, settings.password.toCharArray());
            }
          });
    }
  }

  @Override
  public HttpCall prepare(RequestSpec request) {
    String[] seen = {""};
    return HttpCall.of(() -> send(request, seen), () -> seen[0]);
  }

  private int send(RequestSpec request, String[] seen) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(request.url).openConnection(proxy);
    connection.setRequestMethod(request.method);
    if (request.userAgent != null) {
      connection.setRequestProperty("User-Agent", request.userAgent);
    }
    request.addHeaders(connection::addRequestProperty);
    if (request.expectContinue) {
      connection.setRequestProperty("Expect", "100-continue");
    }
    if (request.hasBody()) {
      connection.setDoOutput(true);
      connection.setChunkedStreamingMode(0);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(RequestSpec.body());
      }
    }
    int status = connection.getResponseCode();
    seen[0] = "User-Agent: [" + connection.getRequestProperty("User-Agent") + "]";
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      while (in != null && in.read() >= 0) {}
    }
    return status;
  }
}
