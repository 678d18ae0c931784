package jodd.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import jodd.http.net.SocketHttpConnection;

/**
 * Jodd HTTP: replaces the stream to which a request is about to be written with one that rewrites
 * the head.
 *
 * <p>Jodd composes the head from the application's own request. A program may also write that
 * request to a stream of its own, which stays as it is.
 */
@Weaves(
    root = "jodd",
    classes = "http/HttpBase",
    calls = @Call(method = "sendTo", descriptor = "(Ljava/io/OutputStream;)V"),
    using = "buffer",
    fits = {"org.jodd:jodd-http:3.6.7", "org.jodd:jodd-http:6.3.0"})
public final class AauJoddHook extends FilterOutputStream {

  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  private final String target;
  private final int port;

  /** The part of the head written so far; null once the head is complete. */
  private ByteArrayOutputStream head = new ByteArrayOutputStream();

  /** How many bytes of {@link #END} the last bytes written match. */
  private int ending;

  private AauJoddHook(OutputStream connection, String target, int port) {
    super(connection);
    this.target = target;
    this.port = port;
  }

  /** Returns a stream that rewrites the head, if the stream leads to the request's connection. */
  public static OutputStream rewrite(OutputStream stream, Object message) {
    try {
      if (!(message instanceof HttpRequest)) {
        return stream;
      }
      Object connection = ((HttpRequest) message).httpConnection;
      if (!(connection instanceof SocketHttpConnection)) {
        return stream;
      }
      Socket socket = ((SocketHttpConnection) connection).getSocket();
      if (socket.getOutputStream() != stream) {
        return stream;
      }
      if (socket instanceof SSLSocket) {
        // Through a proxy's tunnel, this is the server rather than the proxy.
        SSLSession session = ((SSLSocket) socket).getSession();
        return new AauJoddHook(stream, session.getPeerHost(), session.getPeerPort());
      }
      // After a redirect, a request may go out on the previous connection, so its URL does not
      // count.
      InetSocketAddress address = (InetSocketAddress) socket.getRemoteSocketAddress();
      return new AauJoddHook(stream, address.getHostString(), address.getPort());
    } catch (Throwable leaveAsItIs) {
      return stream;
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset;
    if (head != null) {
      while (end < offset + length && ending < END.length) {
        byte next = bytes[end++];
        ending = next == END[ending] ? ending + 1 : next == '\r' ? 1 : 0;
      }
      head.write(bytes, offset, end - offset);
      if (ending == END.length) {
        endHead();
      }
    }
    out.write(bytes, end, offset + length - end);
  }

  /** Writes out a head that is incomplete, which would not be a request. */
  @Override
  public void flush() throws IOException {
    if (head != null) {
      endHead();
    }
    out.flush();
  }

  private void endHead() throws IOException {
    byte[] bytes = head.toByteArray();
    head = null;
    out.write(rewrite(bytes));
  }

  private byte[] rewrite(byte[] bytes) {
    try {
      String text = new String(bytes, ISO_8859_1);
      String rewritten = AauBridge.head(text, target, port);
      return rewritten == text ? bytes : rewritten.getBytes(ISO_8859_1);
    } catch (Throwable leaveAsItIs) {
      return bytes;
    }
  }
}
