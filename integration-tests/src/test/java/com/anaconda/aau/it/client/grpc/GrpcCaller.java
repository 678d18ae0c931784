package com.anaconda.aau.it.client.grpc;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Calls gRPC with the transport on the class path. The URL's path names the method. */
@CompiledWith("io.grpc:grpc-stub:1.85.1")
public class GrpcCaller implements HttpCaller {

  /**
   * Silenced, because gRPC would warn that Conscrypt is missing. Kept reachable, because loggers
   * can be garbage collected.
   */
  private static final Logger LOGGER = Logger.getLogger("io.grpc.okhttp");

  static {
    LOGGER.setLevel(Level.SEVERE);
  }

  private final ConcurrentMap<String, ManagedChannel> channels = new ConcurrentHashMap<>();

  /** By default, gRPC uses the JDK's proxy settings. */
  public GrpcCaller(Settings settings) {
    if (settings.proxy != null) {
      System.setProperty("https.proxyHost", settings.proxy.getHostString());
      System.setProperty("https.proxyPort", "" + settings.proxy.getPort());
      System.setProperty("http.nonProxyHosts", "");
    }
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI url = URI.create(spec.url);
    MethodDescriptor<byte[], byte[]> method = method(url.getPath().substring(1));
    ManagedChannel channel =
        channels.computeIfAbsent(
            url.getScheme() + url.getAuthority() + spec.userAgent, same -> open(url, spec));
    byte[] message = spec.hasBody() ? RequestSpec.body() : new byte[] {1};
    return () -> {
      ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, message);
      return 200;
    };
  }

  MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.<byte[], byte[]>newBuilder()
        .setType(MethodDescriptor.MethodType.UNARY)
        .setFullMethodName(name)
        .setRequestMarshaller(new Bytes())
        .setResponseMarshaller(new Bytes())
        .build();
  }

  void turnTlsOff(ManagedChannelBuilder<?> builder) {
    builder.usePlaintext();
  }

  private ManagedChannel open(URI url, RequestSpec spec) {
    ManagedChannelBuilder<?> builder =
        ManagedChannelBuilder.forAddress(url.getHost(), url.getPort());
    if (url.getScheme().equals("http")) {
      turnTlsOff(builder);
    }
    if (spec.userAgent != null) {
      builder.userAgent(spec.userAgent);
    }
    if (spec.host() != null) {
      builder.overrideAuthority(spec.host());
    }
    return builder.build();
  }

  /** Passes request bytes through and ignores the response's content. */
  static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] message) {
      return new ByteArrayInputStream(message);
    }

    @Override
    public byte[] parse(InputStream stream) {
      return new byte[0];
    }
  }
}
