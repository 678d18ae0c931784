package com.anaconda.aau.it.program;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes the agent look up tokens with hardly any file descriptors left, frees them all, and then
 * uses a file channel and a socket for the first time. Arguments: the number of descriptors to
 * leave, and a readable file.
 */
public final class FilesAndSocketsLater {

  private FilesAndSocketsLater() {}

  public static void main(String[] arguments) throws Exception {
    Deque<InputStream> open = openAll(arguments[1]);
    for (int left = Integer.parseInt(arguments[0]); left > 0; left--) {
      open.pop().close();
    }
    askForTokens();
    for (InputStream each : open) {
      each.close();
    }
    Path file = Paths.get(arguments[1]);
    try (FileChannel channel = FileChannel.open(file);
        SocketChannel socket = SocketChannel.open()) {
      System.out.println("open: " + (channel.isOpen() && socket.isOpen()));
    }
  }

  private static void askForTokens() throws Exception {
    // Only loads the class: initializing it would set up connections.
    Class.forName("sun.net.www.http.HttpClient", false, null);
    Class.forName("java.net.AauBridge")
        .getMethod("userAgent", String.class, String.class, int.class, String.class)
        .invoke(null, "own", "example.com", 443, "example.com");
  }

  private static Deque<InputStream> openAll(String file) {
    Deque<InputStream> open = new ArrayDeque<>();
    while (true) {
      try {
        open.push(new FileInputStream(file));
      } catch (IOException limit) {
        return open;
      }
    }
  }
}
