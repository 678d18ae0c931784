package com.anaconda.aau.it.program;

import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;

/** gRPC before 1.11. */
public final class Grpc10Caller extends GrpcCaller {

  public Grpc10Caller(Settings settings) {
    super(settings);
  }

  @Override
  MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.create(
        MethodDescriptor.MethodType.UNARY, name, new Bytes(), new Bytes());
  }

  @Override
  void turnTlsOff(ManagedChannelBuilder<?> builder) {
    builder.usePlaintext(true);
  }
}
