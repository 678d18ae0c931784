package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;
import org.apache.http.message.BasicHttpRequest;

/**
 * Sends a CONNECT and then a request for the same host over one connection of Apache
 * HttpAsyncClient 4, to a server that refuses the CONNECT.
 *
 * <p>Arguments: the server's port, and the host.
 */
@CompiledWith("org.apache.httpcomponents:httpasyncclient:4.1.5")
public final class RefusedConnectApacheAsync4Main {

  private RefusedConnectApacheAsync4Main() {}

  public static void main(String[] arguments) throws Exception {
    HttpHost server = new HttpHost("127.0.0.1", Integer.parseInt(arguments[0]));
    try (CloseableHttpAsyncClient client = HttpAsyncClients.createMinimal()) {
      client.start();
      for (String line : new String[] {"CONNECT " + arguments[1] + ":443", "GET /"}) {
        int space = line.indexOf(' ');
        HttpRequest request =
            new BasicHttpRequest(line.substring(0, space), line.substring(space + 1));
        request.setHeader("Host", arguments[1]);
        request.setHeader("User-Agent", "toy/1");
        client.execute(server, request, null).get();
      }
    }
  }
}
