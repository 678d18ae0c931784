package com.anaconda.aau.agent;

import com.anaconda.aau.core.Debug;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.AccessController;
import java.security.PrivilegedExceptionAction;
import java.security.ProtectionDomain;

/**
 * Sees the name of every class that is loaded, and hands the few that may be an HTTP client's to
 * the {@link SecondStage}.
 *
 * <p>This runs for each of the thousands of classes of programs that make no request at all.
 */
final class ClientTransformer
    implements ClassFileTransformer, PrivilegedExceptionAction<ClassFileTransformer> {

  private static final String SECOND_STAGE = "com.anaconda.aau.agent.SecondStage";

  private final String arguments;
  private final Instrumentation instrumentation;

  private volatile boolean removed;

  /**
   * Started on the first hit. Two threads may both start one, which does no harm; a lock here could
   * deadlock a host.
   */
  private volatile ClassFileTransformer secondStage;

  ClientTransformer(String arguments, Instrumentation instrumentation) {
    this.arguments = arguments;
    this.instrumentation = instrumentation;
  }

  ClientTransformer register() {
    instrumentation.addTransformer(this, true);
    return this;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    // Hidden classes have no name.
    if (className == null || !mayBeClient(className)) {
      return null;
    }
    try {
      byte[] woven =
          secondStage()
              .transform(loader, className, classBeingRedefined, protectionDomain, classFile);
      return removed ? null : woven;
    } catch (Throwable leaveAsItIs) {
      Debug.ofProcess().log("left alone: ", className, ": ", leaveAsItIs);
      return null;
    }
  }

  private ClassFileTransformer secondStage() throws Exception {
    ClassFileTransformer secondStage = this.secondStage;
    if (secondStage == null) {
      // The host may not do all that the agent may, and it is the host that loads the class.
      secondStage =
          System.getSecurityManager() == null ? run() : AccessController.doPrivileged(this);
      this.secondStage = secondStage;
      if (removed) { // meanwhile
        close();
      }
    }
    return secondStage;
  }

  /** Starts the second stage. */
  @Override
  public ClassFileTransformer run() throws Exception {
    return (ClassFileTransformer)
        Class.forName(SECOND_STAGE, true, AgentLoader.open())
            .getConstructor(String.class, Instrumentation.class)
            .newInstance(arguments, instrumentation);
  }

  private void close() throws Exception {
    if (secondStage != null) {
      ((AutoCloseable) secondStage).close();
    }
  }

  /**
   * Takes the agent out of the JVM.
   *
   * @return how many classes could not be given back the bytes that they had; their hooks do
   *     nothing any more
   */
  int remove() throws Exception {
    removed = true;
    instrumentation.removeTransformer(this);
    close();
    return retransformLoadedClients();
  }

  /** What it does, in lines for people; null when no HTTP client has been seen yet. */
  String report() throws Exception {
    ClassFileTransformer secondStage = this.secondStage;
    return secondStage == null
        ? null
        : (String) secondStage.getClass().getMethod("report").invoke(secondStage);
  }

  /**
   * Gives the client classes that are loaded the bytes that they would have if they were loaded
   * now.
   *
   * @return how many of them could not be changed
   */
  int retransformLoadedClients() {
    int left = 0;
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      if (mayBeClient(loaded.getName().replace('.', '/'))) {
        try {
          instrumentation.retransformClasses(loaded);
        } catch (Throwable leaveAsItIs) {
          Debug.ofProcess().log("not retransformed: ", loaded.getName(), ": ", leaveAsItIs);
          left++;
        }
      }
    }
    return left;
  }

  /**
   * Whether the catalog of clients may have an entry for the class; it has the last word. One look
   * at the last letter ends it for most classes.
   */
  static boolean mayBeClient(String className) {
    if (className.isEmpty()) {
      return false;
    }
    switch (className.charAt(className.length() - 1)) {
      case '2':
        return className.endsWith("/HttpSenderOverHTTP2");
      case '3':
        return className.endsWith("/HttpSenderOverHTTP3");
      case 'P':
        return className.endsWith("/HttpSenderOverHTTP");
      case 'c':
        return className.endsWith("ExchangeCodec")
            || className.endsWith("/http1/Http1Codec")
            || className.endsWith("/http2/Http2Codec")
            || className.endsWith("/codec/http3/Http3FrameCodec");
      case 'e':
        return className.endsWith("/HttpMethodBase");
      case 'g':
        return className.endsWith("/http/impl/engine/http2/MessageRendering");
      case 'k':
        return className.endsWith("/http2/DefaultOutputSink");
      case 'l':
        return className.equals("jdk/internal/net/http/HttpRequestImpl")
            || className.endsWith("/protocols/http2/Http2Channel");
      case 'm':
        return className.endsWith("/http/Http1xStream") || className.endsWith("/http/Http2xStream");
      case 'n':
        return className.endsWith("HttpClientConnection");
      case 'r':
        return className.endsWith("/impl/nio/AbstractHttp1StreamDuplexer")
            || className.endsWith("/impl/nio/AbstractH2StreamMultiplexer")
            || className.endsWith("/codec/http/HttpObjectEncoder")
            || className.endsWith("/codec/http/HttpMessageEncoder")
            || className.endsWith("/codec/http2/DefaultHttp2FrameWriter")
            || className.endsWith("/http/HttpCodecFilter")
            || className.endsWith("/ExceptionHandlingFrameWriter")
            || className.endsWith("/AsyncFrameWriter");
      case 's':
        return className.endsWith("/http2/EncoderUtils");
      case 't':
        return className.equals("sun/net/www/http/HttpClient")
            || className.endsWith("/client/HttpRequest")
            || className.endsWith("/client/transport/HttpRequest")
            || className.endsWith("/client/http/HttpRequestConduit")
            || className.endsWith("/internal/http/HttpTransport")
            || className.endsWith("/internal/http/SpdyTransport")
            || className.endsWith("/internal/http/FramedTransport")
            || className.endsWith("/client/engine/cio/UtilsKt");
      case 'y':
        return className.endsWith("/http/impl/engine/rendering/HttpRequestRendererFactory");
      default:
        return false;
    }
  }
}
