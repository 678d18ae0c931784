package com.anaconda.aau.it.program;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.crypto.Cipher;

/**
 * Makes the agent look up tokens with hardly any file descriptors left, frees them all, and then
 * uses file channels, sockets and ciphers for the first time. Arguments: the number of descriptors
 * to leave, and a readable file.
 */
public final class FewDescriptors {

  private FewDescriptors() {}

  public static void main(String[] arguments) throws Exception {
    Deque<InputStream> open = openAll(arguments[1]);
    for (int left = Integer.parseInt(arguments[0]); left > 0; left--) {
      open.pop().close();
    }
    askForTokens();
    awaitAgent();
    for (InputStream each : open) {
      each.close();
    }
    Path file = Paths.get(arguments[1]);
    try (FileChannel channel = FileChannel.open(file);
        SocketChannel socket = SocketChannel.open()) {
      System.out.println("open: " + (channel.isOpen() && socket.isOpen()));
      System.out.println(InetAddress.getByName("127.0.0.1").getHostAddress());
      System.out.println(Cipher.getInstance("AES").getAlgorithm());
      System.out.println(new SecureRandom().getAlgorithm());
    }
  }

  private static void askForTokens() throws Exception {
    // Only loads the class: initializing it would set up connections.
    Class.forName("sun.net.www.http.HttpClient", false, null);
    Class.forName("java.net.AauBridge")
        .getMethod("userAgent", String.class, String.class, int.class, String.class)
        .invoke(null, "own", "example.com", 443, "example.com");
  }

  private static void awaitAgent() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("aau-")) {
        thread.join();
      }
    }
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
