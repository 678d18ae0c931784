package com.anaconda.aau.it.program;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Makes its first request with hardly any file descriptors left, frees them all, and then runs the
 * {@link RequestLoop}. Arguments: the number of descriptors to leave, then RequestLoop's.
 */
public final class OutOfDescriptors {

  private OutOfDescriptors() {}

  public static void main(String[] arguments) throws Exception {
    URI url = URI.create(arguments[arguments.length - 1]);
    requestBySocket(url);
    HttpURLConnection first = (HttpURLConnection) url.toURL().openConnection();
    first.connect();
    Deque<InputStream> open = openAll();
    for (int left = Integer.parseInt(arguments[0]); left > 0; left--) {
      open.pop().close();
    }
    System.out.println("first: " + first.getResponseCode());
    for (InputStream each : open) {
      each.close();
    }
    RequestLoop.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /** Makes a request in advance, because the JDK's first socket needs an additional descriptor. */
  private static void requestBySocket(URI url) throws IOException {
    String request = "GET / HTTP/1.0\r\nUser-Agent: socket\r\nHost: " + url.getAuthority();
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      while (socket.getInputStream().read() >= 0) {
        // read until the end of the response
      }
    }
  }

  private static Deque<InputStream> openAll() {
    Deque<InputStream> open = new ArrayDeque<>();
    while (true) {
      try {
        open.push(new FileInputStream("/proc/self/stat"));
      } catch (IOException limit) {
        return open;
      }
    }
  }
}
