package io.netty.handler.codec.http2;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.EmptyHeaders;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AsciiString;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.net.ssl.SSLEngine;

/**
 * Netty 4, HTTP/2: replaces the headers that are about to be written, including those of gRPC
 * calls. HTTP/2 has its own hook, because it is in a separate library.
 *
 * <p>Servers also write their responses here, and both sides write trailers, but none of these has
 * a {@code :method}. A server push has one, but is written elsewhere.
 *
 * <p>An instance is a view of the application's headers in which one User-Agent has another value.
 * It is also its own iterator and, at the User-Agent, the entry: a copy of six headers took 456
 * bytes and twice the time. Encoders read it once or twice, and change nothing.
 */
@CompiledWith("io.netty:netty-codec-http2:4.2.20.Final")
@Weaves(
    root = "io/netty",
    classes = "handler/codec/http2/DefaultHttp2FrameWriter",
    calls =
        @Call(
            method = "writeHeadersInternal",
            descriptor =
                "(Lio/netty/channel/ChannelHandlerContext;I"
                    + "Lio/netty/handler/codec/http2/Http2Headers;IZZISZ"
                    + "Lio/netty/channel/ChannelPromise;)Lio/netty/channel/ChannelFuture;",
            argument = 3,
            with = 1),
    fits = {
      "io.netty:netty-codec-http2:4.1.0.Final",
      "io.netty:netty-codec-http2:4.2.20.Final",
      "io.grpc:grpc-netty-shaded:1.9.0",
      "io.grpc:grpc-netty-shaded:1.85.1"
    })
@SuppressWarnings("IterableAndIterator") // iterator() permits several iterations at a time
public final class AauNettyHttp2Hook extends EmptyHeaders<CharSequence, CharSequence, Http2Headers>
    implements Http2Headers,
        Iterator<Entry<CharSequence, CharSequence>>,
        Entry<CharSequence, CharSequence> {

  /** An AsciiString, so that names are compared byte by byte. */
  private static final AsciiString METHOD = ascii(":method");

  private static final AsciiString SCHEME = ascii(":scheme");
  private static final AsciiString AUTHORITY = ascii(":authority");
  private static final AsciiString HOST = ascii("host");
  private static final AsciiString USER_AGENT = ascii("user-agent");

  /** A connection's target. For a tunnel, the hook for HTTP/1.1 sets it. */
  private static final AttributeKey<InetSocketAddress> TARGET = key("com.anaconda.aau.target");

  /** The last User-Agent that a connection has sent. */
  private static final AttributeKey<AsciiString> SENT = key("com.anaconda.aau.sent");

  private final Http2Headers original;
  private final CharSequence userAgent;

  /** The entries still to come, or null if no iteration is going on. */
  private Iterator<Entry<CharSequence, CharSequence>> rest;

  private AauNettyHttp2Hook(Http2Headers original, CharSequence userAgent) {
    this.original = original;
    this.userAgent = userAgent;
  }

  /**
   * Returns the string, or null on failure: a shaded copy may lack a class, and an exception in a
   * class initializer would reach the client.
   */
  private static AsciiString ascii(String name) {
    try {
      return new AsciiString(name);
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  private static <T> AttributeKey<T> key(String name) {
    try {
      return AttributeKey.valueOf(name);
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /**
   * Reads all headers in one pass: gRPC's headers have no lookup by name, and searching for each
   * one took half of the time. Returns other headers, because these belong to the application.
   */
  public static Http2Headers rewrite(
      Http2Headers headers, Object frameWriter, ChannelHandlerContext context) {
    try {
      String method = null;
      String scheme = null;
      String authority = null;
      String host = null;
      String current = null;
      int userAgents = 0;
      int place = 0;
      for (Entry<CharSequence, CharSequence> header : headers) {
        CharSequence name = header.getKey();
        switch (name.length()) {
          case 4:
            host = valueIf(HOST, name, header, host);
            break;
          case 7:
            method = valueIf(METHOD, name, header, method);
            scheme = valueIf(SCHEME, name, header, scheme);
            break;
          case 10:
            authority = valueIf(AUTHORITY, name, header, authority);
            if (USER_AGENT.contentEquals(name)) {
              userAgents++;
              // Take one that already has tokens, or else the last: a request must not get a second
              // set of tokens.
              if (place == 0 || !AauBridge.hasTokens(current)) {
                current = header.getValue().toString();
                place = userAgents;
              }
            }
            break;
          default:
        }
      }
      if (method == null || "CONNECT".equals(method)) {
        return headers;
      }
      InetSocketAddress target = target(context.channel());
      String rewritten =
          AauBridge.userAgent(
              current,
              target == null ? null : target.getHostString(),
              target == null ? "http".equals(scheme) ? 80 : 443 : target.getPort(),
              authority == null ? host : authority);
      if (rewritten == current) {
        return headers;
      }
      return userAgents == 1 && rewritten != null
          ? new AauNettyHttp2Hook(headers, sent(rewritten, context.channel()))
          : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /**
   * Returns the value found so far or, if there is none yet, the value of this header if its name
   * matches.
   */
  private static String valueIf(
      AsciiString wanted,
      CharSequence name,
      Entry<CharSequence, CharSequence> header,
      String found) {
    return found == null && wanted.contentEquals(name) ? header.getValue().toString() : found;
  }

  /**
   * Returns the text as the AsciiString that the connection has sent before. The encoder looks for
   * it in its table, and would hash and compare a String letter by letter.
   */
  private static AsciiString sent(String userAgent, Channel channel) {
    Attribute<AsciiString> attribute = channel.attr(SENT);
    AsciiString sent = attribute.get();
    if (sent == null || !userAgent.equals(sent.toString())) {
      sent = new AsciiString(userAgent);
      attribute.set(sent);
    }
    return sent;
  }

  /** Returns the connection's target, which is determined only once. */
  private static InetSocketAddress target(Channel channel) {
    Attribute<InetSocketAddress> attribute = channel.attr(TARGET);
    InetSocketAddress target = attribute.get();
    if (target == null) {
      InetSocketAddress peer = tlsPeer(channel);
      SocketAddress found = peer == null ? channel.remoteAddress() : peer;
      if (found instanceof InetSocketAddress) {
        target = (InetSocketAddress) found;
        attribute.set(target);
      }
    }
    return target;
  }

  /** Returns the innermost TLS peer, because a proxy may use TLS, too. */
  private static InetSocketAddress tlsPeer(Channel channel) {
    InetSocketAddress peer = null;
    try {
      for (Entry<String, ChannelHandler> entry : channel.pipeline()) {
        if (entry.getValue() instanceof SslHandler) {
          SSLEngine engine = ((SslHandler) entry.getValue()).engine();
          String host = engine.getPeerHost();
          if (host != null && engine.getPeerPort() >= 0) {
            peer = InetSocketAddress.createUnresolved(host, engine.getPeerPort());
          }
        }
      }
    } catch (Throwable unknown) {
      // Treat this as no TLS: a program may lack Netty's TLS support.
    }
    return peer;
  }

  /**
   * Returns a copy with the User-Agent in its original position.
   *
   * @param place the User-Agent to replace, counted from 1 among all User-Agents; 0 if there is
   *     none
   */
  private static Http2Headers copy(Http2Headers headers, int place, String userAgent) {
    Http2Headers copy = new DefaultHttp2Headers(false);
    int seen = 0;
    for (Entry<CharSequence, CharSequence> header : headers) {
      CharSequence name = header.getKey();
      if (!USER_AGENT.contentEquals(name) || ++seen != place) {
        copy.add(name, header.getValue());
      } else if (userAgent != null) {
        copy.add(USER_AGENT, userAgent);
      }
    }
    if (place == 0) {
      copy.add(USER_AGENT, userAgent);
    }
    return copy;
  }

  @Override
  public Iterator<Entry<CharSequence, CharSequence>> iterator() {
    if (rest != null) {
      return new AauNettyHttp2Hook(original, userAgent).iterator();
    }
    rest = original.iterator();
    return this;
  }

  @Override
  public boolean hasNext() {
    if (rest != null && !rest.hasNext()) {
      rest = null; // the next iteration needs no other instance
    }
    return rest != null;
  }

  @Override
  public Entry<CharSequence, CharSequence> next() {
    if (rest == null) {
      throw new NoSuchElementException();
    }
    Entry<CharSequence, CharSequence> header = rest.next();
    return USER_AGENT.contentEquals(header.getKey()) ? this : header;
  }

  @Override
  public CharSequence getKey() {
    return USER_AGENT;
  }

  @Override
  public CharSequence getValue() {
    return userAgent;
  }

  @Override
  public CharSequence setValue(CharSequence value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int size() {
    return original.size();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public CharSequence get(CharSequence name) {
    return USER_AGENT.contentEquals(name) ? userAgent : original.get(name);
  }

  @Override
  public CharSequence get(CharSequence name, CharSequence defaultValue) {
    CharSequence value = get(name);
    return value == null ? defaultValue : value;
  }

  @Override
  public List<CharSequence> getAll(CharSequence name) {
    return USER_AGENT.contentEquals(name)
        ? Collections.singletonList(userAgent)
        : original.getAll(name);
  }

  @Override
  public boolean contains(CharSequence name) {
    return original.contains(name);
  }

  @Override
  public boolean contains(CharSequence name, CharSequence value) {
    return contains(name, value, false);
  }

  @Override
  public boolean contains(CharSequence name, CharSequence value, boolean caseInsensitive) {
    if (!USER_AGENT.contentEquals(name)) {
      return original.contains(name, value, caseInsensitive);
    }
    return caseInsensitive
        ? AsciiString.contentEqualsIgnoreCase(userAgent, value)
        : AsciiString.contentEquals(userAgent, value);
  }

  @Override
  public Set<CharSequence> names() {
    return original.names();
  }

  @Override
  public Iterator<CharSequence> valueIterator(CharSequence name) {
    return getAll(name).iterator();
  }

  @Override
  public CharSequence method() {
    return original.method();
  }

  @Override
  public CharSequence scheme() {
    return original.scheme();
  }

  @Override
  public CharSequence authority() {
    return original.authority();
  }

  @Override
  public CharSequence path() {
    return original.path();
  }

  @Override
  public CharSequence status() {
    return original.status();
  }

  @Override
  public Http2Headers method(CharSequence value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Http2Headers scheme(CharSequence value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Http2Headers authority(CharSequence value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Http2Headers path(CharSequence value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Http2Headers status(CharSequence value) {
    throw new UnsupportedOperationException();
  }
}
