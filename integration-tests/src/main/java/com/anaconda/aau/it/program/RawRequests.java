package com.anaconda.aau.it.program;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLSocketFactory;

/**
 * Writes requests to the network itself, as a client does that no hook knows. Arguments: ways to
 * write, each followed by a URL. Prints 200 for each answer.
 */
public final class RawRequests {

  private static final int BUFFER = 1 << 15;

  private final InetSocketAddress address;
  private final String request;

  private RawRequests(String url) {
    URI uri = URI.create(url);
    address = new InetSocketAddress(uri.getHost(), uri.getPort());
    request =
        ("GET " + uri.getPath() + " HTTP/1.1\r\n")
            + ("Host: " + uri.getAuthority() + "\r\n")
            + "User-Agent: raw/1\r\nCookie: none\r\nConnection: close\r\n\r\n";
  }

  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < arguments.length; i += 2) {
      String answer = new RawRequests(arguments[i + 1]).send(arguments[i]);
      System.out.println(answer.startsWith("HTTP/1.1 200") ? "200" : answer);
    }
  }

  private String send(String way) throws Exception {
    switch (way) {
      case "socket":
        return overSocket(new Socket(address.getAddress(), address.getPort()), false);
      case "byte-by-byte":
        return overSocket(new Socket(address.getAddress(), address.getPort()), true);
      case "tls-socket":
        return overSocket(
            SSLSocketFactory.getDefault().createSocket(address.getHostString(), address.getPort()),
            false);
      case "channel":
        return overChannel(ByteBuffer.allocate(BUFFER));
      case "direct-buffer":
        return overChannel(ByteBuffer.allocateDirect(BUFFER));
      case "gathering":
        return gathering();
      case "asynchronous":
        return asynchronously();
      case "tls-engine":
        return overTlsEngine();
      case "http2":
        return overHttp2();
      case "no-request":
        new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).close();
        return "HTTP/1.1 200";
      case "take-over":
        return takenOver();
      case "echo":
        return echoed();
      default:
        throw new IllegalArgumentException(way);
    }
  }

  private byte[] bytes() {
    return request.getBytes(US_ASCII);
  }

  private String overSocket(Socket socket, boolean byteByByte) throws IOException {
    try (Socket connection = socket) {
      OutputStream out = connection.getOutputStream();
      if (byteByByte) {
        for (byte each : bytes()) {
          out.write(each);
        }
      } else {
        new DataOutputStream(out).write(bytes());
      }
      return firstOf(connection.getInputStream());
    }
  }

  private static String firstOf(InputStream in) throws IOException {
    byte[] answer = new byte[BUFFER];
    return new String(answer, 0, Math.max(0, in.read(answer)), US_ASCII);
  }

  private String overChannel(ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address)) {
      buffer.put(bytes());
      ((Buffer) buffer).flip();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      return firstOf(channel.socket().getInputStream());
    }
  }

  private String gathering() throws IOException {
    try (SocketChannel channel = SocketChannel.open(address)) {
      byte[] bytes = bytes();
      int middle = request.indexOf("Host");
      channel.write(
          new ByteBuffer[] {
            ByteBuffer.allocate(0),
            ByteBuffer.wrap(bytes, 0, middle),
            ByteBuffer.wrap(bytes, middle, bytes.length - middle)
          });
      return firstOf(channel.socket().getInputStream());
    }
  }

  private String asynchronously() throws Exception {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      channel.connect(address).get();
      channel.write(ByteBuffer.wrap(bytes())).get();
      ByteBuffer answer = ByteBuffer.allocate(BUFFER);
      channel.read(answer).get();
      return new String(answer.array(), 0, answer.position(), US_ASCII);
    }
  }

  /** Sends a request for / with prior knowledge. Any frame of the server counts as an answer. */
  private String overHttp2() throws IOException {
    byte[] authority = (address.getHostString() + ':' + address.getPort()).getBytes(US_ASCII);
    ByteBuffer frames = ByteBuffer.allocate(BUFFER);
    frames.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
    frames.put(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0}); // SETTINGS
    frames.put(new byte[] {0, 0, (byte) (5 + authority.length), 1, 5, 0, 0, 0, 1}); // HEADERS
    frames.put(new byte[] {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, (byte) authority.length});
    frames.put(authority);
    try (Socket connection = new Socket(address.getAddress(), address.getPort())) {
      connection.getOutputStream().write(frames.array(), 0, frames.position());
      return firstOf(connection.getInputStream()).isEmpty() ? "" : "HTTP/1.1 200";
    }
  }

  /** Tries to replace or remove the agent's observer. */
  private static String takenOver() throws ReflectiveOperationException {
    Class<?> wire = Class.forName("java.net.AauWire");
    boolean connected = (Boolean) wire.getMethod("connect", wire).invoke(null, (Object) null);
    wire.getMethod("disconnect", wire).invoke(null, (Object) null);
    return connected ? "" : "HTTP/1.1 200";
  }

  /** Sends the request to a server in this JVM, which sends it back. */
  private String echoed() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      client.getOutputStream().write(bytes());
      accepted.getOutputStream().write(firstOf(accepted.getInputStream()).getBytes(US_ASCII));
      return firstOf(client.getInputStream()).equals(request) ? "HTTP/1.1 200" : "";
    }
  }

  private String overTlsEngine() throws Exception {
    SSLEngine engine =
        SSLContext.getDefault().createSSLEngine(address.getHostString(), address.getPort());
    engine.setUseClientMode(true);
    ByteBuffer plain = ByteBuffer.wrap(bytes());
    ByteBuffer received = ByteBuffer.allocate(BUFFER);
    ByteBuffer answer = ByteBuffer.allocate(BUFFER);
    try (SocketChannel channel = SocketChannel.open(address)) {
      while (answer.position() == 0) {
        HandshakeStatus status = engine.getHandshakeStatus();
        if (status == HandshakeStatus.NEED_TASK) {
          engine.getDelegatedTask().run();
        } else if (status != HandshakeStatus.NEED_UNWRAP && plain.hasRemaining()) {
          ByteBuffer encrypted = ByteBuffer.allocate(BUFFER);
          engine.wrap(plain, encrypted);
          ((Buffer) encrypted).flip();
          channel.write(encrypted);
        } else {
          unwrap(engine, channel, received, answer);
        }
      }
    }
    return new String(answer.array(), 0, answer.position(), US_ASCII);
  }

  private static void unwrap(
      SSLEngine engine, SocketChannel channel, ByteBuffer received, ByteBuffer answer)
      throws IOException {
    ((Buffer) received).flip();
    int before = received.position();
    engine.unwrap(received, answer);
    boolean isStuck = received.position() == before;
    received.compact();
    if (isStuck && engine.getHandshakeStatus() != HandshakeStatus.NEED_TASK) {
      channel.read(received);
    }
  }
}
